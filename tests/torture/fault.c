/* Makes the N-th writing call below some folders fail, for LD_PRELOAD.
 * KASADAR_FAULT_DIR   calls on files below these folders count; several are parted by ':'
 * KASADAR_FAULT_AT    which one fails, from 1; 0: none
 * KASADAR_FAULT_HOW   EIO or ENOSPC: once; EIO+ or ENOSPC+: from there on; KILL: the process dies there
 * KASADAR_FAULT_MARK  this file is made when a call failed
 * KASADAR_FAULT_SUM   this file gets the number of calls when the process ends
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static long calls;

static int below(const char *path) {
    const char *dir = getenv("KASADAR_FAULT_DIR");
    while (dir != NULL && *dir != 0) {
        const char *end = strchrnul(dir, ':');
        if (strncmp(path, dir, end - dir) == 0) return 1;
        dir = *end == 0 ? end : end + 1;
    }
    return 0;
}

static void put(const char *name, const char *text) {
    const char *path = getenv(name);
    if (path == NULL) return;
    long fd = syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, 0600);
    if (syscall(SYS_write, fd, text, strlen(text)) >= 0) syscall(SYS_close, fd);
}

__attribute__((destructor)) static void sum(void) {
    char text[32];
    snprintf(text, sizeof text, "%ld", calls);
    put("KASADAR_FAULT_SUM", text);
}

static int fails(const char *path) {
    const char *at = getenv("KASADAR_FAULT_AT"), *how = getenv("KASADAR_FAULT_HOW");
    if (at == NULL || how == NULL || !below(path)) return 0;
    long number = __sync_add_and_fetch(&calls, 1), wanted = atol(at);
    int lasts = strchr(how, '+') != NULL;
    if (wanted == 0 || number < wanted || (number > wanted && !lasts)) return 0;
    put("KASADAR_FAULT_MARK", "");
    if (strcmp(how, "KILL") == 0) kill(getpid(), SIGKILL);
    errno = strncmp(how, "ENOSPC", 6) == 0 ? ENOSPC : EIO;
    return 1;
}

static int fd_fails(int fd) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return fails(path);
}

/* A file that is only opened is not written yet; one that is there already is not made. */
static int makes(const char *path, int flags) { return (flags & O_CREAT) != 0 && access(path, F_OK) != 0 && fails(path); }

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define MODE(flags, last) ({ va_list rest; va_start(rest, last); mode_t mode = (flags) & O_CREAT ? va_arg(rest, mode_t) : 0; va_end(rest); mode; })

int open(const char *path, int flags, ...) { mode_t mode = MODE(flags, flags); return makes(path, flags) ? -1 : REAL(open)(path, flags, mode); }
int open64(const char *path, int flags, ...) { mode_t mode = MODE(flags, flags); return makes(path, flags) ? -1 : REAL(open64)(path, flags, mode); }
int mkdir(const char *path, mode_t mode) { return access(path, F_OK) != 0 && fails(path) ? -1 : REAL(mkdir)(path, mode); }
ssize_t write(int fd, const void *bytes, size_t count) { return fd_fails(fd) ? -1 : REAL(write)(fd, bytes, count); }
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return fd_fails(fd) ? -1 : REAL(pwrite)(fd, bytes, count, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) { return fd_fails(fd) ? -1 : REAL(pwrite64)(fd, bytes, count, at); }
ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *there, size_t count, unsigned flags) {
    return fd_fails(to) ? -1 : REAL(copy_file_range)(from, at, to, there, count, flags);
}
int fsync(int fd) { return fd_fails(fd) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return fd_fails(fd) ? -1 : REAL(fdatasync)(fd); }
int ftruncate(int fd, off_t length) { return fd_fails(fd) ? -1 : REAL(ftruncate)(fd, length); }
int ftruncate64(int fd, off64_t length) { return fd_fails(fd) ? -1 : REAL(ftruncate64)(fd, length); }
int rename(const char *from, const char *to) { return fails(to) ? -1 : REAL(rename)(from, to); }
int unlink(const char *path) { return fails(path) ? -1 : REAL(unlink)(path); }
