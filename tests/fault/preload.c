/* Disturbs vmailctl at one of its calls that change a file: loaded in front of libc by LD_PRELOAD, it counts them, in
 * all threads, and at the one that FAULT_AT numbers, FAULT_MODE happens:
 *
 *   kill   the process dies before the call, as by SIGKILL or a power cut that spares the disk
 *   fail   this one call fails with EIO
 *   full   this call and all later ones that need room fail with ENOSPC; what needs none still works
 *
 * FAULT_REPORT names a file into which the name of the call is put when it happens; no file, nothing happened. Writes to
 * the standard streams are not counted, and programs that vmailctl starts are left alone. SQLite's memory-mapped index
 * is written without calls; it is rebuilt from the log, so no point is missed.
 *
 * With FAULT_MODE=record nothing is disturbed: each call that succeeds is put into FAULT_REPORT, with all that it takes
 * to do it again. A record is a letter, the numbers of bytes of two texts and a number, each of 64 bits, and the texts:
 *
 *   C path          the file is there            G path, length  the file has at least this length
 *   W path, data, place                          T path, length  it has this length
 *   R from, to      renamed                      L from, to      linked
 *   U path          removed                      S path          the file or directory is on the disk
 *   M path          a directory is made          A               somebody was told (standard output or error) */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum need { NO_ROOM, ROOM };

static atomic_long calls;
static long at;
static const char *mode = "";
static int records = -1;
static pthread_mutex_t recording = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void)
{
    const char *number = getenv("FAULT_AT"), *said = getenv("FAULT_MODE");
    if (number && said && strcmp(program_invocation_short_name, "vmailctl") == 0) {
        at = atol(number);
        mode = said;
        if (strcmp(mode, "record") == 0) {
            at = 0;
            records = (int)syscall(SYS_openat, AT_FDCWD, getenv("FAULT_REPORT"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
        }
    }
}

static void put(char letter, const char *first, size_t first_length, const char *second, size_t second_length, uint64_t number)
{
    uint64_t lengths[] = {first_length, second_length, number};
    struct iovec parts[] = {{&letter, 1}, {lengths, sizeof lengths}, {(char *)first, first_length}, {(char *)second, second_length}};
    if (syscall(SYS_writev, records, parts, 4) < 0)
        abort();
}

/* The path of an open file; false for one that has no name any more. */
static int path_of_file(int file, char *path)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    path[length > 0 ? length : 0] = 0;
    return length > 0 && path[0] == '/' && !strstr(path, " (deleted)") && !strstr(path, "/#");
}

/* The path of a name in a directory, without links on the way to it. */
static void path_of_name(int directory, const char *name, char *path)
{
    char whole[2 * PATH_MAX + 2], parent[PATH_MAX];
    if (name[0] == '/')
        parent[0] = 0;
    else if (directory == AT_FDCWD ? !getcwd(parent, sizeof parent) : !path_of_file(directory, parent))
        abort();
    snprintf(whole, sizeof whole, "%s%s%s", parent, name[0] == '/' ? "" : "/", name);
    char *base = strrchr(whole, '/');
    *base = 0;
    if (!realpath(whole[0] ? whole : "/", path))
        abort();
    snprintf(path + strlen(path), PATH_MAX - strlen(path), "/%s", base + 1);
}

static void record_file(char letter, int file, const void *data, ssize_t count, off_t number)
{
    char path[PATH_MAX];
    if (path_of_file(file, path))
        put(letter, path, strlen(path), data, (size_t)count, (uint64_t)number);
}

static void record_write(int file, const void *data, ssize_t count, off_t place)
{
    if (file == STDOUT_FILENO || file == STDERR_FILENO)
        put('A', "", 0, "", 0, 0);
    else
        record_file('W', file, data, count, place >= 0 ? place : lseek(file, 0, SEEK_CUR) - count);
}

static void record_writev(int file, const struct iovec *parts, int count)
{
    off_t place = file <= STDERR_FILENO ? 0 : lseek(file, 0, SEEK_CUR);
    for (int part = 0; part < count; part++)
        place -= (off_t)parts[part].iov_len;
    for (int part = 0; part < count; place += (off_t)parts[part++].iov_len)
        record_write(file, parts[part].iov_base, (ssize_t)parts[part].iov_len, place);
}

static void record_name(char letter, int directory, const char *name)
{
    char path[PATH_MAX];
    path_of_name(directory, name, path);
    put(letter, path, strlen(path), "", 0, 0);
}

static void record_names(char letter, int first, const char *from, int second, const char *to)
{
    char path[PATH_MAX], other[PATH_MAX];
    path_of_name(first, from, path);
    path_of_name(second, to, other);
    put(letter, path, strlen(path), other, strlen(other), 0);
}

static void record_open(int file, int flags)
{
    if (flags & O_CREAT)
        record_file('C', file, "", 0, 0);
    if (flags & O_TRUNC)
        record_file('T', file, "", 0, 0);
}

/* Does a call, and records it when it has succeeded; in the order in which they happen. */
#define RECORDED(type, call, record)                                                                                   \
    if (records < 0)                                                                                                   \
        return call;                                                                                                   \
    pthread_mutex_lock(&recording);                                                                                    \
    type result = call;                                                                                                \
    int said = errno;                                                                                                  \
    if (result >= 0)                                                                                                   \
        record;                                                                                                        \
    errno = said;                                                                                                      \
    pthread_mutex_unlock(&recording);                                                                                  \
    return result;

/* By bare system calls, which are not counted. */
static void report(const char *name)
{
    const char *path = getenv("FAULT_REPORT");
    long file = path ? syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0644) : -1;
    if (file >= 0) {
        syscall(SYS_write, file, name, strlen(name));
        syscall(SYS_close, file);
    }
}

/* Whether the call is to fail; errno says how. */
static int disturbed(const char *name, enum need need)
{
    if (at == 0)
        return 0;
    long number = atomic_fetch_add(&calls, 1) + 1;
    if (strcmp(mode, "full") == 0) {
        if (number == at)
            report(name);
        errno = ENOSPC;
        return number >= at && need == ROOM;
    }
    if (number != at)
        return 0;
    report(name);
    if (strcmp(mode, "kill") == 0)
        kill(getpid(), SIGKILL);
    errno = EIO;
    return 1;
}

/* A function of libc with a count in front of it. */
#define COUNTED(type, name, need, parameters, arguments, record)                                                           \
    type name parameters                                                                                              \
    {                                                                                                                 \
        if (disturbed(#name, need))                                                                                   \
            return -1;                                                                                                \
        type(*real) parameters = (type(*) parameters)dlsym(RTLD_NEXT, #name);                                         \
        RECORDED(type, real arguments, record)                                                                        \
    }

/* The same, where the first argument is a file that may be a standard stream. */
#define COUNTED_WRITE(name, parameters, arguments, record)                                                                    \
    ssize_t name parameters                                                                                           \
    {                                                                                                                 \
        if (file > STDERR_FILENO && disturbed(#name, ROOM))                                                           \
            return -1;                                                                                                \
        ssize_t(*real) parameters = (ssize_t(*) parameters)dlsym(RTLD_NEXT, #name);                                   \
        RECORDED(ssize_t, real arguments, record)                                                                     \
    }

/* The same, for those that count only where they make or empty a file. */
#define COUNTED_OPEN(name, parameters, arguments)                                                                     \
    int name parameters                                                                                               \
    {                                                                                                                 \
        mode_t permissions = 0;                                                                                       \
        if (flags & (O_CREAT | __O_TMPFILE)) {                                                                        \
            va_list rest;                                                                                             \
            va_start(rest, flags);                                                                                    \
            permissions = va_arg(rest, mode_t);                                                                       \
            va_end(rest);                                                                                             \
        }                                                                                                             \
        if (flags & (O_CREAT | O_TRUNC) && disturbed(#name, ROOM))                                                    \
            return -1;                                                                                                \
        int(*real) parameters = (int(*) parameters)dlsym(RTLD_NEXT, #name);                                           \
        RECORDED(int, real arguments, record_open(result, flags))                                                     \
    }

COUNTED_WRITE(write, (int file, const void *bytes, size_t count), (file, bytes, count), record_write(file, bytes, result, -1))
COUNTED_WRITE(pwrite, (int file, const void *bytes, size_t count, off_t place), (file, bytes, count, place), record_write(file, bytes, result, place))
COUNTED_WRITE(pwrite64, (int file, const void *bytes, size_t count, off64_t place), (file, bytes, count, place), record_write(file, bytes, result, place))
COUNTED_WRITE(writev, (int file, const struct iovec *parts, int count), (file, parts, count), record_writev(file, parts, count))

COUNTED_OPEN(open, (const char *path, int flags, ...), (path, flags, permissions))
COUNTED_OPEN(open64, (const char *path, int flags, ...), (path, flags, permissions))
COUNTED_OPEN(openat, (int directory, const char *path, int flags, ...), (directory, path, flags, permissions))
COUNTED_OPEN(openat64, (int directory, const char *path, int flags, ...), (directory, path, flags, permissions))

COUNTED(int, fsync, ROOM, (int file), (file), record_file('S', file, "", 0, 0))
COUNTED(int, fdatasync, ROOM, (int file), (file), record_file('S', file, "", 0, 0))
COUNTED(int, ftruncate, NO_ROOM, (int file, off_t length), (file, length), record_file('T', file, "", 0, length))
COUNTED(int, ftruncate64, NO_ROOM, (int file, off64_t length), (file, length), record_file('T', file, "", 0, length))
COUNTED(int, fallocate, ROOM, (int file, int how, off_t from, off_t length), (file, how, from, length), record_file('G', file, "", 0, from + length))
COUNTED(int, fallocate64, ROOM, (int file, int how, off64_t from, off64_t length), (file, how, from, length), record_file('G', file, "", 0, from + length))

COUNTED(int, rename, ROOM, (const char *from, const char *to), (from, to), record_names('R', AT_FDCWD, from, AT_FDCWD, to))
COUNTED(int, renameat, ROOM, (int a, const char *from, int b, const char *to), (a, from, b, to), record_names('R', a, from, b, to))
COUNTED(int, renameat2, ROOM, (int a, const char *from, int b, const char *to, unsigned flags), (a, from, b, to, flags), record_names('R', a, from, b, to))
COUNTED(int, link, ROOM, (const char *from, const char *to), (from, to), record_names('L', AT_FDCWD, from, AT_FDCWD, to))
COUNTED(int, linkat, ROOM, (int a, const char *from, int b, const char *to, int flags), (a, from, b, to, flags), record_names('L', a, from, b, to))
COUNTED(int, symlink, ROOM, (const char *target, const char *path), (target, path), record_name('?', AT_FDCWD, path))
COUNTED(int, symlinkat, ROOM, (const char *target, int directory, const char *path), (target, directory, path), record_name('?', directory, path))
COUNTED(int, mkdir, ROOM, (const char *path, mode_t permissions), (path, permissions), record_name('M', AT_FDCWD, path))
COUNTED(int, mkdirat, ROOM, (int directory, const char *path, mode_t permissions), (directory, path, permissions), record_name('M', directory, path))

/* A program that is started changes no file, but what was done before and what is done after it are two things. */
COUNTED(int, posix_spawnp, NO_ROOM,
        (pid_t * child, const char *file, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attributes, char *const words[], char *const environment[]),
        (child, file, actions, attributes, words, environment), (void)0)

COUNTED(int, unlink, NO_ROOM, (const char *path), (path), record_name('U', AT_FDCWD, path))
COUNTED(int, unlinkat, NO_ROOM, (int directory, const char *path, int flags), (directory, path, flags), record_name('U', directory, path))
COUNTED(int, rmdir, NO_ROOM, (const char *path), (path), record_name('U', AT_FDCWD, path))
COUNTED(int, chmod, NO_ROOM, (const char *path, mode_t permissions), (path, permissions), (void)0)
COUNTED(int, fchmod, NO_ROOM, (int file, mode_t permissions), (file, permissions), (void)0)
COUNTED(int, fchmodat, NO_ROOM, (int directory, const char *path, mode_t permissions, int flags), (directory, path, permissions, flags), (void)0)
COUNTED(int, chown, NO_ROOM, (const char *path, uid_t user, gid_t group), (path, user, group), (void)0)
COUNTED(int, fchown, NO_ROOM, (int file, uid_t user, gid_t group), (file, user, group), (void)0)
COUNTED(int, lchown, NO_ROOM, (const char *path, uid_t user, gid_t group), (path, user, group), (void)0)
COUNTED(int, fchownat, NO_ROOM, (int directory, const char *path, uid_t user, gid_t group, int flags), (directory, path, user, group, flags), (void)0)
