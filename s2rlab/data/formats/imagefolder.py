"""Hugging Face imagefolder with splits: a `metadata.jsonl` in each split's folder.

A rendered data set loads as an imagefolder as it is; this adds splits, and file names without the class in them, since
`datasets` takes a folder such as `test plug` for a split.
Format: https://huggingface.co/docs/datasets/image_dataset.
"""

import json
from collections.abc import Iterator

from s2rlab.data.formats.job import VALIDATION, Conversion, number
from s2rlab.jobs import Note


def write_imagefolder(job: Conversion) -> Iterator[Note | None]:
    """Write `<split>/{metadata.jsonl, *.jpg, mask/*.png, ...}`; every field of the data set's lines is kept."""
    for split in job.splits:
        folder = job.folder / ("validation" if split == VALIDATION else split)  # the name `datasets` looks for
        folder.mkdir()
        with (folder / "metadata.jsonl").open("w", encoding="utf-8", newline="\n") as out:
            for row, line in job.lines(split):
                fields = {key: value for key, value in json.loads(line).items() if not _is_no_file(key, value)}
                fields["file_name"] = job.copy(row.file_name, folder / number(row))
                for kind, name in row.files.items():
                    (folder / kind).mkdir(exist_ok=True)
                    fields[f"{kind}_file_name"] = f"{kind}/{job.copy(name, folder / kind / number(row))}"
                out.write(json.dumps(fields, ensure_ascii=False) + "\n")
                yield None


def _is_no_file(key: str, value: object) -> bool:
    """Tell `depth_file_name: null` and the like, which `datasets` would try to open."""
    return key.endswith("_file_name") and value is None
