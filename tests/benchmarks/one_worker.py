"""One rendering process that is never replaced, measured from within: one_worker.py PROJECT COUNT.

Makes COUNT pictures of a Syn-R set as a worker does, encoding and all, and throws them away. Each line it prints is a
JSON list: pictures so far, resident memory in bytes, CPU seconds since before the first part was read.
"""

import itertools
import json
import os
import sys
from dataclasses import replace
from pathlib import Path

os.environ["LP_NUM_THREADS"] = "1"

import psutil

from s2rlab.project import Project
from s2rlab.render.catalogue import Catalogue, by_part
from s2rlab.render.orders import render_chunk, start_worker
from s2rlab.scene.presets import SYN_R

start_worker()
count, me = int(sys.argv[2]), psutil.Process()
catalogue = Catalogue.of(Project.open(Path(sys.argv[1])).parts())
orders = map(catalogue.order, itertools.count())  # without end: every chunk is whole
done, spent = 0, sum(me.cpu_times()[:2])
blank = catalogue.blank(SYN_R, seed=0, size=256)
for group in by_part(orders, alone=len(catalogue.classes)):
    before, done = done, done + len(render_chunk(replace(blank, orders=group)))
    if done >= count or done * 40 // count > before * 40 // count or before < 100 <= done or before < 1000 <= done:
        print(json.dumps([done, me.memory_info().rss, sum(me.cpu_times()[:2]) - spent]), flush=True)
    if done >= count:
        break
