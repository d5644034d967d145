/* Disturbs vmailctl at one of its calls that change a file: loaded in front of libc by LD_PRELOAD, it counts them, in
 * all threads, and at the one that FAULT_AT numbers, FAULT_MODE happens:
 *
 *   kill   the process dies before the call, as by SIGKILL or a power cut that spares the disk
 *   fail   this one call fails with EIO
 *   full   this call and all later ones that need room fail with ENOSPC; what needs none still works
 *
 * FAULT_REPORT names a file into which the name of the call is put when it happens; no file, nothing happened. Writes to
 * the standard streams are not counted, and programs that vmailctl starts are left alone. SQLite's memory-mapped index
 * is written without calls; it is rebuilt from the log, so no point is missed. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
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

__attribute__((constructor)) static void begin(void)
{
    const char *number = getenv("FAULT_AT"), *said = getenv("FAULT_MODE");
    if (number && said && strcmp(program_invocation_short_name, "vmailctl") == 0) {
        at = atol(number);
        mode = said;
    }
}

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
#define COUNTED(type, name, need, parameters, arguments)                                                              \
    type name parameters                                                                                              \
    {                                                                                                                 \
        if (disturbed(#name, need))                                                                                   \
            return -1;                                                                                                \
        type(*real) parameters = (type(*) parameters)dlsym(RTLD_NEXT, #name);                                         \
        return real arguments;                                                                                        \
    }

/* The same, where the first argument is a file that may be a standard stream. */
#define COUNTED_WRITE(name, parameters, arguments)                                                                    \
    ssize_t name parameters                                                                                           \
    {                                                                                                                 \
        if (file > STDERR_FILENO && disturbed(#name, ROOM))                                                           \
            return -1;                                                                                                \
        ssize_t(*real) parameters = (ssize_t(*) parameters)dlsym(RTLD_NEXT, #name);                                   \
        return real arguments;                                                                                        \
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
        return real arguments;                                                                                        \
    }

COUNTED_WRITE(write, (int file, const void *bytes, size_t count), (file, bytes, count))
COUNTED_WRITE(pwrite, (int file, const void *bytes, size_t count, off_t place), (file, bytes, count, place))
COUNTED_WRITE(pwrite64, (int file, const void *bytes, size_t count, off64_t place), (file, bytes, count, place))
COUNTED_WRITE(writev, (int file, const struct iovec *parts, int count), (file, parts, count))

COUNTED_OPEN(open, (const char *path, int flags, ...), (path, flags, permissions))
COUNTED_OPEN(open64, (const char *path, int flags, ...), (path, flags, permissions))
COUNTED_OPEN(openat, (int directory, const char *path, int flags, ...), (directory, path, flags, permissions))
COUNTED_OPEN(openat64, (int directory, const char *path, int flags, ...), (directory, path, flags, permissions))

COUNTED(int, fsync, ROOM, (int file), (file))
COUNTED(int, fdatasync, ROOM, (int file), (file))
COUNTED(int, ftruncate, NO_ROOM, (int file, off_t length), (file, length))
COUNTED(int, ftruncate64, NO_ROOM, (int file, off64_t length), (file, length))
COUNTED(int, fallocate, ROOM, (int file, int how, off_t from, off_t length), (file, how, from, length))
COUNTED(int, fallocate64, ROOM, (int file, int how, off64_t from, off64_t length), (file, how, from, length))

COUNTED(int, rename, ROOM, (const char *from, const char *to), (from, to))
COUNTED(int, renameat, ROOM, (int a, const char *from, int b, const char *to), (a, from, b, to))
COUNTED(int, renameat2, ROOM, (int a, const char *from, int b, const char *to, unsigned flags), (a, from, b, to, flags))
COUNTED(int, link, ROOM, (const char *from, const char *to), (from, to))
COUNTED(int, linkat, ROOM, (int a, const char *from, int b, const char *to, int flags), (a, from, b, to, flags))
COUNTED(int, symlink, ROOM, (const char *target, const char *path), (target, path))
COUNTED(int, symlinkat, ROOM, (const char *target, int directory, const char *path), (target, directory, path))
COUNTED(int, mkdir, ROOM, (const char *path, mode_t permissions), (path, permissions))
COUNTED(int, mkdirat, ROOM, (int directory, const char *path, mode_t permissions), (directory, path, permissions))

COUNTED(int, unlink, NO_ROOM, (const char *path), (path))
COUNTED(int, unlinkat, NO_ROOM, (int directory, const char *path, int flags), (directory, path, flags))
COUNTED(int, rmdir, NO_ROOM, (const char *path), (path))
COUNTED(int, chmod, NO_ROOM, (const char *path, mode_t permissions), (path, permissions))
COUNTED(int, fchmod, NO_ROOM, (int file, mode_t permissions), (file, permissions))
COUNTED(int, fchmodat, NO_ROOM, (int directory, const char *path, mode_t permissions, int flags), (directory, path, permissions, flags))
COUNTED(int, chown, NO_ROOM, (const char *path, uid_t user, gid_t group), (path, user, group))
COUNTED(int, fchown, NO_ROOM, (int file, uid_t user, gid_t group), (file, user, group))
COUNTED(int, lchown, NO_ROOM, (const char *path, uid_t user, gid_t group), (path, user, group))
COUNTED(int, fchownat, NO_ROOM, (int directory, const char *path, uid_t user, gid_t group, int flags), (directory, path, user, group, flags))
