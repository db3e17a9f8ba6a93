"""Times whole processes, from fork to exit, in turns so that a busy machine is busy for all."""

import subprocess
import time
from statistics import median

from missing import Missing


class Way:
    """One way of doing a thing: what to prepare, the command, and the milliseconds that it took."""

    def __init__(self, name, command, prepare=None, stdin=None, env=None, runs=None, exits=(0,)):
        self.name, self.command, self.prepare, self.stdin = name, command, prepare, stdin
        self.env, self.runs, self.exits, self.times = env, runs, exits, []

    def run(self):
        if self.prepare:
            self.prepare()
        source = open(self.stdin, "rb") if self.stdin else subprocess.DEVNULL
        try:
            began = time.perf_counter()
            process = subprocess.Popen(self.command, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=self.env)
            _, said = process.communicate()
            took = (time.perf_counter() - began) * 1000
        finally:
            if self.stdin:
                source.close()
        if process.returncode not in self.exits:
            last = said.decode(errors="replace").strip().splitlines()[-1:]
            raise Missing(f"{self.name}: ended with {process.returncode}: {' '.join(last)}")
        return took

    @property
    def median(self):
        return median(self.times)


def race(ways, runs):
    """Runs every way `runs` times (or its own number of times) in turns; the first turn warms up and is not counted.

    A way that cannot run says so once and is left out.
    """
    failed = []
    for turn in range(runs + 1):
        for way in ways:
            if way in failed or turn > (way.runs or runs):
                continue
            try:
                took = way.run()
            except (Missing, OSError) as error:
                print(f"  left out: {error}")
                failed.append(way)
                continue
            if turn:
                way.times.append(took)
    return [way for way in ways if way.times and way not in failed]
