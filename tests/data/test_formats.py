"""Every format is read back by its own ecosystem's reader and holds what the data set held."""

import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import trimesh
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray
from PIL import Image

from s2rlab.cli.convert import FormatName
from s2rlab.data.formats import FORMATS, ConvertSummary, convert_dataset
from s2rlab.data.formats import webdataset as tar_writer
from s2rlab.data.formats.outlines import polygon, run_lengths
from s2rlab.errors import ConfigError, DataError
from s2rlab.jobs import Note, Progress, finish
from s2rlab.project import Project
from s2rlab.render.camera_model import distorted
from tests.data.drawn import EACH, SIZE, add_part, draw_dataset, rows_of, stored_mask

OLD_NUMPY_API = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # pycocotools
LABELS = ["block", "ring", "test plug"]


def convert(project: Project, format_: str, output: Path, validation: float = 0.2) -> ConvertSummary:
    return finish(convert_dataset(project, "drawn", format_, output, validation=validation))


def iou(one: NDArray[np.bool_], other: NDArray[np.bool_]) -> float:
    return float((one & other).sum() / max((one | other).sum(), 1))


@pytest.fixture
def rows(drawn_once: Project) -> dict[int, dict[str, Any]]:
    return {row["index"]: row for row in rows_of(drawn_once.dataset("drawn"))}


@pytest.fixture
def own(drawn_once: Project, tmp_path: Path) -> Project:
    """A copy of the project that a test may spoil."""
    shutil.copytree(drawn_once.root, tmp_path / "own")
    return Project.open(tmp_path / "own")


@OLD_NUMPY_API
def test_pycocotools_reads_every_box_and_every_pixel_of_every_mask(
    drawn_once: Project, rows: dict[int, dict[str, Any]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from pycocotools.coco import COCO

    convert(drawn_once, "coco", tmp_path / "coco")
    seen = set()
    for split in ("train", "val"):
        coco = COCO(str(tmp_path / "coco" / "annotations" / f"instances_{split}.json"))
        assert [each["name"] for each in coco.loadCats([1, 2, 3])] == LABELS
        for image in coco.loadImgs(coco.getImgIds()):
            row = rows[image["id"]]
            (annotation,) = coco.loadAnns(coco.getAnnIds(image["id"]))
            mask = stored_mask(drawn_once.dataset("drawn"), row)
            assert np.array_equal(coco.annToMask(annotation), mask)
            assert annotation["bbox"] == row["box"] and annotation["area"] == mask.sum()
            assert LABELS[annotation["category_id"] - 1] == row["label"]
            assert annotation["visible_fraction"] == row["visible_fraction"]
            with Image.open(tmp_path / "coco" / split / image["file_name"]) as picture:
                assert picture.size == (image["width"], image["height"])
            seen.add(image["id"])
    assert seen == set(rows)


def test_yolo_boxes_and_classes_are_those_of_the_data_set(
    drawn_once: Project, rows: dict[int, dict[str, Any]], tmp_path: Path
) -> None:
    import yaml

    convert(drawn_once, "yolo", tmp_path / "yolo")
    config = yaml.safe_load((tmp_path / "yolo" / "data.yaml").read_text())
    assert config["names"] == dict(enumerate(LABELS))
    for split in ("train", "val"):
        for picture in (tmp_path / "yolo" / config[split]).iterdir():
            label = Path(str(picture).replace("/images/", "/labels/")).with_suffix(".txt")
            number, x, y, width, height = map(float, label.read_text().split())
            row = rows[int(picture.stem)]
            box = SIZE * np.array([x - width / 2, y - height / 2, width, height])
            assert np.allclose(box, row["box"], atol=1e-3)
            assert LABELS[int(number)] == row["label"]


@pytest.mark.parametrize("kind", ["yolo", "yolo-seg"])
def test_supervision_reads_yolo_with_the_boxes_outlines_and_classes_of_the_data_set(
    drawn_once: Project, rows: dict[int, dict[str, Any]], tmp_path: Path, kind: str
) -> None:
    """Supervision's loader is the reader of another program; BOP has none on PyPI, so `projected` reads that here."""
    supervision = pytest.importorskip("supervision")
    convert(drawn_once, kind, tmp_path / "yolo", validation=0)
    found = supervision.DetectionDataset.from_yolo(
        str(tmp_path / "yolo/images/train"), str(tmp_path / "yolo/labels/train"), str(tmp_path / "yolo/data.yaml"),
        force_masks=kind == "yolo-seg",
    )  # fmt: skip
    assert found.classes == LABELS and len(found) == len(rows)
    overlaps = []
    for path, _, detections in found:
        row = rows[int(Path(path).stem)]
        left, top, right, bottom = detections.xyxy[0]
        slack = 1e-2 if kind == "yolo" else 1.5  # an outline runs through the middles of pixels
        assert np.allclose([left, top, right - left, bottom - top], row["box"], atol=slack)
        assert [LABELS[number] for number in detections.class_id] == [row["label"]]
        if kind == "yolo-seg":
            overlaps.append(iou(detections.mask[0], stored_mask(drawn_once.dataset("drawn"), row)))
    # supervision rounds corners to whole pixels, which the smallest part, 22 pixels wide, feels most
    assert kind == "yolo" or (min(overlaps) > 0.85 and np.mean(overlaps) > 0.93)


def test_yolo_without_validation_points_both_splits_at_the_pictures_and_says_so(
    drawn_once: Project, tmp_path: Path
) -> None:
    events = list(convert_dataset(drawn_once, "drawn", "yolo", tmp_path / "yolo"))
    assert any(isinstance(event, Note) and "--validation" in event.text for event in events)
    assert (tmp_path / "yolo" / "data.yaml").read_text().startswith("train: images/train\nval: images/train\n")


def test_yolo_outlines_filled_give_the_masks_back_holes_included(
    drawn_once: Project, rows: dict[int, dict[str, Any]], tmp_path: Path
) -> None:
    convert(drawn_once, "yolo-seg", tmp_path / "yolo", validation=0)
    found = []
    for path in (tmp_path / "yolo" / "labels" / "train").iterdir():
        corners = np.array(path.read_text().split()[1:], float).reshape(-1, 2) * SIZE
        filled = cv2.fillPoly(np.zeros((SIZE, SIZE), np.uint8), [corners.astype(np.int32)], 1) > 0
        found.append(iou(filled, stored_mask(drawn_once.dataset("drawn"), rows[int(path.stem)])))
    assert len(found) == len(rows)
    assert min(found) > 0.9 and np.mean(found) > 0.97


@OLD_NUMPY_API
@given(arrays(bool, st.tuples(st.integers(1, 12), st.integers(1, 12))))
def test_run_lengths_of_any_mask_are_what_pycocotools_reads(mask: NDArray[np.bool_]) -> None:
    from pycocotools import mask as coco_mask

    height, width = mask.shape
    packed = coco_mask.frPyObjects({"size": [height, width], "counts": run_lengths(mask)}, height, width)
    assert np.array_equal(coco_mask.decode(packed).astype(bool), mask)


def test_an_outline_keeps_two_pieces_and_a_hole() -> None:
    mask = np.zeros((40, 60), bool)
    mask[5:30, 5:30] = True
    mask[12:20, 12:20] = False
    mask[10:35, 40:55] = True
    filled = cv2.fillPoly(np.zeros(mask.shape, np.uint8), [polygon(mask).astype(np.int32)], 1) > 0
    assert iou(filled, mask) > 0.93  # the cut between the pieces is one pixel wide on a pixel grid
    assert not filled[14:18, 14:18].any()
    assert polygon(np.zeros((4, 4), bool)).shape == (0, 2)


@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")  # webdataset leaves shards to the collector
def test_webdataset_reads_the_shards_in_order(
    drawn_once: Project, rows: dict[int, dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import webdataset

    small = 60_000
    writer = tar_writer.write_webdataset
    monkeypatch.setitem(writer.keywords, "most_bytes", small)
    convert(drawn_once, "webdataset", tmp_path / "one", validation=0)
    shards = sorted((tmp_path / "one").glob("train-*.tar"))
    assert len(shards) > 2 and all(shard.stat().st_size < small + 20_480 for shard in shards)  # tar pads to 10 KiB
    found = list(webdataset.WebDataset([str(shard) for shard in shards], shardshuffle=False).decode("pil"))
    assert [int(sample["__key__"]) for sample in found] == sorted(rows)
    for sample in found:
        row = rows[int(sample["__key__"])]
        assert sample["json"] == row
        assert LABELS[sample["cls"]] == row["label"]
        assert sample["jpg"].size == (SIZE, SIZE)
        mask = np.asarray(sample["mask.png"].convert("L")) > 0
        assert np.array_equal(mask, stored_mask(drawn_once.dataset("drawn"), row))
    convert(drawn_once, "webdataset", tmp_path / "two", validation=0)
    assert [shard.read_bytes() for shard in shards] == [
        (tmp_path / "two" / shard.name).read_bytes() for shard in shards
    ]


def hugging_face(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, **options: Any) -> Any:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    import datasets

    datasets.disable_progress_bars()
    return datasets.load_dataset("imagefolder", data_dir=str(folder), cache_dir=str(cache), **options)


def test_hugging_face_reads_both_splits_with_masks_and_every_field(
    drawn_once: Project, rows: dict[int, dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    convert(drawn_once, "imagefolder", tmp_path / "hf")
    loaded = hugging_face(tmp_path / "hf", tmp_path / "cache", monkeypatch)
    assert {split: len(loaded[split]) for split in loaded} == {"train": 24, "validation": 6}
    seen = set()
    for split in loaded:
        for sample in loaded[split]:
            row = rows[sample["index"]]
            assert sample["image"].size == (SIZE, SIZE)
            assert np.array_equal(np.asarray(sample["mask"]), stored_mask(drawn_once.dataset("drawn"), row))
            assert sample["label"] == row["label"] and sample["part_rotation"] == row["part_rotation"]
            seen.add(sample["index"])
    assert seen == set(rows)


def test_hugging_face_reads_a_rendered_data_set_as_it_is(
    drawn_once: Project, rows: dict[int, dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # one file pattern, as a class named like a split ("test plug") would otherwise be taken for one
    everything = {"train": "**"}
    loaded = hugging_face(drawn_once.dataset("drawn"), tmp_path / "cache", monkeypatch, data_files=everything)
    assert len(loaded["train"]) == len(rows)
    assert {sample["label"] for sample in loaded["train"]} == set(LABELS)


def bop_scenes(folder: Path) -> list[tuple[Path, str, dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]]:
    """Scene folder, picture number, camera, poses and infos of every picture."""
    found = []
    for scene in sorted(folder.glob("*_pbr/*")):
        camera, poses, infos = (
            json.loads((scene / f"scene_{kind}.json").read_text()) for kind in ("camera", "gt", "gt_info")
        )
        found += [(scene, image, camera[image], poses[image], infos[image]) for image in camera]
    return found


def projected(folder: Path, camera: dict[str, Any], pose: dict[str, Any]) -> NDArray[np.bool_]:
    """Paint a model as a BOP reader would: millimetres, OpenCV's axes, pixel middles at whole numbers."""
    model = trimesh.load_mesh(folder / "models" / f"obj_{pose['obj_id']:06d}.ply", process=False)
    rotation, translation = np.array(pose["cam_R_m2c"]).reshape(3, 3), np.array(pose["cam_t_m2c"])
    seen = (model.vertices @ rotation.T + translation) @ np.array(camera["cam_K"]).reshape(3, 3).T
    fine = 8
    canvas = np.zeros((SIZE * fine, SIZE * fine), np.uint8)
    for triangle in np.rint((seen[:, :2] / seen[:, 2:] + 0.5) * fine - 0.5).astype(np.int32)[model.faces]:
        cv2.fillConvexPoly(canvas, triangle, 1)
    return canvas[fine // 2 :: fine, fine // 2 :: fine] > 0


def grey(path: Path) -> NDArray[np.bool_]:
    return np.asarray(Image.open(path)) > 0


def test_bop_models_projected_by_their_poses_cover_the_masks(drawn_once: Project, tmp_path: Path) -> None:
    summary = convert(drawn_once, "bop", tmp_path / "bop")
    pictures = bop_scenes(tmp_path / "bop")
    assert len(pictures) == summary.images == 30
    for scene, image, camera, (pose,), (info,) in pictures:
        drawn = projected(tmp_path / "bop", camera, pose)
        whole = grey(scene / "mask" / f"{int(image):06d}_000000.png")
        visible = grey(scene / "mask_visib" / f"{int(image):06d}_000000.png")
        assert iou(drawn, whole) > 0.97
        assert not (visible & ~whole).any()
        assert info["px_count_visib"] == visible.sum()
        assert info["px_count_all"] >= whole.sum()
        assert info["visib_fract"] == pytest.approx(visible.sum() / info["px_count_all"])


def test_bop_counts_what_is_hidden_and_what_lies_outside_the_frame(drawn_once: Project, tmp_path: Path) -> None:
    convert(drawn_once, "bop", tmp_path / "bop", validation=0)
    fractions = {int(image): info for _, image, _, _, (info,) in bop_scenes(tmp_path / "bop")}
    for index, row in enumerate(rows_of(drawn_once.dataset("drawn"))):
        inside = index % 5 != 4
        if inside:
            assert fractions[index]["visib_fract"] == pytest.approx(row["visible_fraction"], abs=0.03)
        else:  # cut by the right border
            left, _, width, _ = fractions[index]["bbox_obj"]
            assert left + width > SIZE
            assert fractions[index]["visib_fract"] < row["visible_fraction"]


def test_bop_models_are_centred_in_millimetres(drawn_once: Project, tmp_path: Path) -> None:
    convert(drawn_once, "bop", tmp_path / "bop")
    infos = json.loads((tmp_path / "bop" / "models" / "models_info.json").read_text())
    objects = json.loads((tmp_path / "bop" / "objects.json").read_text())
    assert [objects[number]["label"] for number in infos] == LABELS
    assert infos["1"]["diameter"] == pytest.approx(np.sqrt(30**2 + 20**2 + 10**2), rel=1e-5)
    assert [infos["1"][f"size_{axis}"] for axis in "xyz"] == pytest.approx([30, 20, 10], rel=1e-5)
    assert [infos["1"][f"min_{axis}"] for axis in "xyz"] == pytest.approx([-15, -10, -5], rel=1e-5)


def test_several_copies_of_a_part_are_several_objects_in_every_format(own: Project, tmp_path: Path) -> None:
    folder = own.dataset("drawn")
    row = rows_of(folder)[0]
    first, second = np.zeros((2, SIZE, SIZE), bool)
    first[10:40, 10:30], second[50:80, 60:90] = True, True
    Image.fromarray(first + 2 * second.astype(np.uint8)).save(folder / row["mask_file_name"])
    row["instances"] = [
        {"id": 1, "rotation": row["part_rotation"], "position": [0, 0, 0], "visible_fraction": 1.0},
        {"id": 2, "rotation": row["part_rotation"], "position": [0.5, 0, 0], "visible_fraction": 0.5},
        {"id": 3, "rotation": row["part_rotation"], "position": [0, 0.5, 0], "visible_fraction": 0.0},
    ]
    (folder / "metadata.jsonl").write_text(json.dumps(row) + "\n")
    for format_ in ("coco", "yolo", "bop"):
        convert(own, format_, tmp_path / format_, validation=0)
    annotations = json.loads((tmp_path / "coco" / "annotations" / "instances_train.json").read_text())["annotations"]
    assert [each["bbox"] for each in annotations] == [[10, 10, 20, 30], [60, 50, 30, 30]]
    assert len((tmp_path / "yolo" / "labels" / "train" / "000000.txt").read_text().splitlines()) == 2
    _, _, camera, poses, infos = bop_scenes(tmp_path / "bop")[0]
    apart = np.array(poses[1]["cam_t_m2c"]) - poses[0]["cam_t_m2c"]
    assert np.linalg.norm(apart) == pytest.approx(0.5 * row["part_radius"])
    assert len(infos) == 2 and camera["cam_K"][8] == 1


@OLD_NUMPY_API
def test_a_part_of_another_class_that_lies_around_has_its_own_label_in_every_format(
    own: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from pycocotools.coco import COCO

    folder = own.dataset("drawn")
    row = next(row for row in rows_of(folder) if row["label"] == "block")
    main, stray = np.zeros((2, SIZE, SIZE), bool)
    main[10:40, 10:30], stray[50:80, 60:90] = True, True
    Image.fromarray(main + 2 * stray.astype(np.uint8)).save(folder / row["mask_file_name"])
    row["instances"] = [
        {"id": 1, "rotation": row["part_rotation"], "position": [0, 0, 0], "visible_fraction": 1.0},
        {
            "id": 2, "rotation": row["part_rotation"], "position": [0.5, 0, 0], "visible_fraction": 0.5,
            "label": "ring", "part": "ring/a", "scale": 0.5,
        },
    ]  # fmt: skip
    (folder / "metadata.jsonl").write_text(json.dumps(row) + "\n")
    for format_ in ("coco", "yolo", "yolo-seg"):
        convert(own, format_, tmp_path / format_, validation=0)
    notes = [e for e in convert_dataset(own, "drawn", "bop", tmp_path / "bop") if isinstance(e, Note)]
    assert any("another size" in note.text for note in notes)
    coco = COCO(str(tmp_path / "coco" / "annotations" / "instances_train.json"))
    found = {coco.loadCats([each["category_id"]])[0]["name"]: each for each in coco.loadAnns(coco.getAnnIds())}
    assert np.array_equal(coco.annToMask(found["block"]), main) and np.array_equal(coco.annToMask(found["ring"]), stray)
    for kind in ("yolo", "yolo-seg"):
        lines = (tmp_path / kind / "labels" / "train" / f"{row['index']:06d}.txt").read_text().splitlines()
        assert [LABELS[int(line.split()[0])] for line in lines] == ["block", "ring"]
    summary = json.loads((folder / "summary.json").read_bytes())
    (folder / "summary.json").write_text(json.dumps(summary | {"classes": ["block", "test plug"]}))
    convert(own, "yolo", tmp_path / "without", validation=0)  # rings were left out: here they are background
    assert len((tmp_path / "without/labels/train" / f"{row['index']:06d}.txt").read_text().splitlines()) == 1
    _, _, camera, poses, infos = bop_scenes(tmp_path / "bop")[0]
    objects = json.loads((tmp_path / "bop" / "objects.json").read_text())
    assert [objects[str(each["obj_id"])]["part"] for each in poses] == ["block/a", "ring/a"]
    assert infos[1]["bbox_visib"] == [60, 50, 30, 30]
    # half as large as it is: BOP's true size at twice the distance falls on the same pixels
    k, place = np.array(camera["cam_K"]).reshape(3, 3), np.array(poses[1]["cam_t_m2c"])
    from_camera = np.array([0.5, 0, 0]) - row["camera_position"]
    shown = np.array(row["camera_rotation"]) @ from_camera * row["part_radius"]
    assert place == pytest.approx(2 * shown)
    assert (k @ place)[:2] / place[2] == pytest.approx((k @ shown)[:2] / shown[2])


def test_depth_and_normals_come_along_where_there_are_any(own: Project, tmp_path: Path) -> None:
    folder = own.dataset("drawn")
    row = rows_of(folder)[0]
    depth = np.full((SIZE, SIZE), 700, np.uint16)
    Image.fromarray(depth).save(folder / "depth.png")
    row["depth_file_name"] = "depth.png"
    (folder / "metadata.jsonl").write_text(json.dumps(row) + "\n")
    for format_ in ("imagefolder", "bop"):
        convert(own, format_, tmp_path / format_, validation=0)
    copies = [tmp_path / "imagefolder/train/depth/000000.png", tmp_path / "bop/train_pbr/000000/depth/000000.png"]
    assert all(np.array_equal(np.asarray(Image.open(path)), depth) for path in copies)
    _, _, camera, _, (info,) = bop_scenes(tmp_path / "bop")[0]
    assert camera["depth_scale"] == 0.1 and info["px_count_valid"] > 0


def test_bop_refuses_a_part_that_was_changed_since_or_is_gone(own: Project, tmp_path: Path) -> None:
    add_part(own, "ring", trimesh.creation.annulus(5, 11, 2))
    with pytest.raises(DataError, match="ring/a: was imported anew"):
        convert(own, "bop", tmp_path / "bop")
    shutil.rmtree(own.root / "parts" / "ring")
    with pytest.raises(DataError, match="ring/a: no longer in the project"):
        convert(own, "bop", tmp_path / "bop")


def test_bop_says_where_a_jittered_shape_or_a_lens_bends_the_truth(own: Project, tmp_path: Path) -> None:
    folder = own.dataset("drawn")
    lines = rows_of(folder)
    lines[0]["scene"] = {"shape": {"scale": [1.1, 1, 1], "bend": 0}, "camera": {}}
    lines[1]["scene"] = {"camera": {"distortion": 0.05}}
    (folder / "metadata.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    events = list(convert_dataset(own, "drawn", "bop", tmp_path / "bop"))
    assert any(isinstance(event, Note) and event.text.startswith("2 pictures") for event in events)
    entries = [camera for _, _, camera, _, _ in bop_scenes(tmp_path / "bop")]
    lens = entries[1]["distortion"]
    assert lens == {"k1": 0.05, "centre": [SIZE / 2 - 0.5] * 2, "radius": SIZE / 2}
    assert entries[2]["distortion"]["k1"] == 0
    straight = np.zeros((SIZE, SIZE), np.float32)
    straight[20:23, 69:72] = 1  # a dot that a pinhole sees at x = 70, y = 21
    seen = distorted(straight, lens["k1"], nearest=False)
    found = [np.average(axis, weights=seen) for axis in np.mgrid[:SIZE, :SIZE][::-1]]
    off = np.array([70, 21]) - lens["centre"]
    expected = lens["centre"] + off * (1 + lens["k1"] * (off @ off) / lens["radius"] ** 2)
    assert np.allclose(found, expected, atol=0.1) and not np.allclose(found, [70, 21], atol=0.5)
    task = convert_dataset(own, "drawn", "bop", tmp_path / "exact", only_exact=True)
    events = list(task)
    assert not any(isinstance(event, Note) for event in events)
    assert len(bop_scenes(tmp_path / "exact")) == len(lines) - 2
    (folder / "metadata.jsonl").write_text(json.dumps(lines[1]) + "\n")
    with pytest.raises(DataError, match=r"drawn: every picture has .*leave --only-exact out"):
        finish(convert_dataset(own, "drawn", "bop", tmp_path / "none", only_exact=True))


@pytest.mark.parametrize("share", [0.0, 0.1, 0.34, 0.9])
def test_every_class_gives_its_share_and_the_same_pictures_each_time(
    drawn_once: Project, tmp_path: Path, share: float
) -> None:
    held = []
    for attempt in ("one", "two"):
        summary = convert(drawn_once, "yolo", tmp_path / attempt, validation=share)
        held.append(sorted(path.stem for path in (tmp_path / attempt / "images").glob("val/*")))
        assert summary.validation_images == len(held[-1])
    assert held[0] == held[1]
    counts = Counter(int(name) % 3 for name in held[0])
    assert set(counts.values()) == ({round(EACH * share)} if share else set())


def test_what_exists_is_never_overwritten_and_a_failure_leaves_nothing(own: Project, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "precious.txt").write_text("mine")
    with pytest.raises(DataError, match="exists already"):
        convert(own, "coco", tmp_path / "full")
    with pytest.raises(DataError, match="inside the data set"):
        convert(own, "coco", own.dataset("drawn") / "coco")
    row = rows_of(own.dataset("drawn"))[5]
    (own.dataset("drawn") / row["mask_file_name"]).write_bytes(b"half a pic")
    with pytest.raises(DataError, match=r"000005\.png: missing or damaged; .*--resume"):
        convert(own, "coco", tmp_path / "out")
    (own.dataset("drawn") / row["file_name"]).unlink()
    with pytest.raises(DataError, match=r"000005\.jpg: cannot be read"):
        convert(own, "webdataset", tmp_path / "out")
    task = convert_dataset(own, "drawn", "imagefolder", tmp_path / "out")
    next(task)
    task.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["full", "own"]


def test_unknown_formats_shares_and_data_sets_are_named(drawn_once: Project, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"'voc': unknown; choose one of coco, "):
        convert(drawn_once, "voc", tmp_path / "out")
    with pytest.raises(ConfigError, match=r"from 0 to 0\.9"):
        convert(drawn_once, "coco", tmp_path / "out", validation=1.0)
    with pytest.raises(DataError, match="no finished data set"):
        finish(convert_dataset(drawn_once, "other", "coco", tmp_path / "out"))
    assert [each.value for each in FormatName] == list(FORMATS)


def test_a_line_that_does_not_fit_is_named(own: Project, tmp_path: Path) -> None:
    path = own.dataset("drawn") / "metadata.jsonl"
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines[:3], lines[3].replace('"intrinsics"', '"extrinsics"'), *lines[4:]]) + "\n")
    with pytest.raises(DataError, match=r"metadata\.jsonl, line 4: intrinsics"):
        convert(own, "coco", tmp_path / "out")


def test_progress_ends_with_every_picture(drawn_once: Project, tmp_path: Path) -> None:
    events = [
        event
        for event in convert_dataset(drawn_once, "drawn", "imagefolder", tmp_path / "out")
        if isinstance(event, Progress)
    ]
    assert (events[0].done, events[-1].done, events[-1].total) == (0, 30, 30)


def test_class_numbers_are_those_of_the_whole_data_set_even_if_a_class_has_no_picture(
    own: Project, tmp_path: Path
) -> None:
    folder = draw_dataset(own, "few", each=1)
    lines = (folder / "metadata.jsonl").read_text().splitlines()
    (folder / "metadata.jsonl").write_text(lines[2] + "\n")
    finish(convert_dataset(own, "few", "yolo", tmp_path / "out"))
    (label,) = (tmp_path / "out" / "labels" / "train").iterdir()
    assert label.read_text().startswith("2 ")
