/* Makes the N-th writing call below a folder fail, for LD_PRELOAD.
 * KASADAR_FAULT_DIR   calls on files below it count
 * KASADAR_FAULT_AT    which one fails, from 1
 * KASADAR_FAULT_HOW   EIO or ENOSPC: once; EIO+ or ENOSPC+: from there on; KILL: the process dies there
 * KASADAR_FAULT_MARK  this file is made when a call failed
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static long calls;

static int below(const char *path) {
    const char *dir = getenv("KASADAR_FAULT_DIR");
    return dir != NULL && strncmp(path, dir, strlen(dir)) == 0;
}

static int fails(const char *path) {
    const char *at = getenv("KASADAR_FAULT_AT"), *how = getenv("KASADAR_FAULT_HOW"), *mark = getenv("KASADAR_FAULT_MARK");
    if (at == NULL || how == NULL || !below(path)) return 0;
    long number = __sync_add_and_fetch(&calls, 1);
    int lasts = strchr(how, '+') != NULL;
    if (number < atol(at) || (number > atol(at) && !lasts)) return 0;
    if (mark != NULL) syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, mark, O_CREAT | O_WRONLY, 0600));
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

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *bytes, size_t count) { return fd_fails(fd) ? -1 : REAL(write)(fd, bytes, count); }
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return fd_fails(fd) ? -1 : REAL(pwrite)(fd, bytes, count, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) { return fd_fails(fd) ? -1 : REAL(pwrite64)(fd, bytes, count, at); }
int fsync(int fd) { return fd_fails(fd) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return fd_fails(fd) ? -1 : REAL(fdatasync)(fd); }
int ftruncate(int fd, off_t length) { return fd_fails(fd) ? -1 : REAL(ftruncate)(fd, length); }
int ftruncate64(int fd, off64_t length) { return fd_fails(fd) ? -1 : REAL(ftruncate64)(fd, length); }
int rename(const char *from, const char *to) { return fails(to) ? -1 : REAL(rename)(from, to); }
int unlink(const char *path) { return fails(path) ? -1 : REAL(unlink)(path); }
