/* Asks a store as its servers do: each statement prepared for one answer, by the SQLite of this system. Standard input has a
 * line for each, its name and a tab in front. Told is, for each name, the CPU time of one in microseconds: the least of five
 * rounds over all its lines. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
int sqlite3_open_v2(const char *, sqlite3 **, int, const char *);
int sqlite3_prepare_v2(sqlite3 *, const char *, int, sqlite3_stmt **, const char **);
int sqlite3_step(sqlite3_stmt *);
int sqlite3_finalize(sqlite3_stmt *);
const unsigned char *sqlite3_column_text(sqlite3_stmt *, int);
const char *sqlite3_errmsg(sqlite3 *);

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

static void fail(sqlite3 *db, const char *sql) {
    fprintf(stderr, "%s: %s\n", sqlite3_errmsg(db), sql);
    exit(1);
}

int main(int argc, char **argv) {
    sqlite3 *db;
    static char *lines[1 << 20];
    size_t count = 0, room = 0;
    ssize_t length;
    char *line = NULL;
    if (argc != 2 || sqlite3_open_v2(argv[1], &db, 1, NULL) != 0) return 2;
    while (count < 1 << 20 && (length = getline(&line, &room, stdin)) > 0) {
        if (line[length - 1] == '\n') line[length - 1] = 0;
        lines[count++] = strdup(line);
    }
    for (size_t begin = 0, end; begin < count; begin = end) {
        size_t name = strcspn(lines[begin], "\t");
        for (end = begin; end < count && strncmp(lines[begin], lines[end], name + 1) == 0; end++) {}
        double least = 1e18;
        long answers = 0;
        for (int round = 0; round < 5; round++) {
            double from = now();
            for (size_t at = begin; at < end; at++) {
                const char *sql = lines[at] + name + 1;
                sqlite3_stmt *statement;
                int state;
                if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != 0) fail(db, sql);
                while ((state = sqlite3_step(statement)) == 100) {
                    sqlite3_column_text(statement, 0);
                    answers += round == 0;
                }
                if (state != 101) fail(db, sql);
                sqlite3_finalize(statement);
            }
            double took = (now() - from) / (end - begin);
            if (took < least) least = took;
        }
        printf("%.*s\t%.2f\t%ld\n", (int)name, lines[begin], least, answers);
    }
    return 0;
}
