"""What goes into a release's packages, on jars made here."""

import pathlib
import tempfile
import unittest
import zipfile

import packages


class Packages(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = pathlib.Path(place.name)
        self.classes = self.folder / "classes"
        (self.classes / "a").mkdir(parents=True)
        (self.classes / "a" / "Handler.class").write_bytes(b"own")

    def jar(self, name: str, **entries: bytes) -> pathlib.Path:
        file = self.folder / name
        with zipfile.ZipFile(file, "w") as made:
            for entry, content in entries.items():
                made.writestr(entry.replace("__", "/").replace("_DOT_", "."), content)
        return file

    def test_functions_have_their_classes_at_the_top_and_libraries_untouched(self):
        jar = self.jar("one-1.0.jar", b__B_DOT_class=b"library")
        self.assertEqual(packages.functions(self.classes, [jar]), {"a/Handler.class": b"own", "lib/one-1.0.jar": jar.read_bytes()})

    def test_a_jar_of_everything_has_no_seals_and_one_manifest(self):
        jar = self.jar("one.jar", **{"META-INF__MANIFEST.MF": b"Multi-Release: true\r\n", "META-INF__X.SF": b"seal", "module-info.class": b"m", "b__B.class": b"b"})
        self.assertEqual(
            packages.job(self.classes, [jar]),
            {"a/Handler.class": b"own", "b/B.class": b"b", "META-INF/MANIFEST.MF": b"Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n"},
        )

    def test_services_of_several_libraries_are_all_kept(self):
        one, two = (self.jar(f"{name}.jar", **{"META-INF__services__x.Y": f"{name}\n".encode()}) for name in ("one", "two"))
        self.assertEqual(packages.job(self.classes, [one, two])["META-INF/services/x.Y"], b"one\ntwo\n")

    def test_a_class_that_two_libraries_have_differently_is_refused(self):
        one, two = (self.jar(f"{name}.jar", **{"b__B.class": name.encode()}) for name in ("one", "two"))
        with self.assertRaisesRegex(packages.Failed, "b/B.class is in two.jar and, differently, in another library"):
            packages.job(self.classes, [one, two])

    def test_a_handler_that_is_not_there_is_named(self):
        with self.assertRaisesRegex(packages.Failed, "ingest.zip lacks a.Other, which"):
            packages.must_have(packages.own(self.classes), ["a.Handler", "a.Other"], "ingest.zip")

    def test_the_same_content_makes_the_same_bytes(self):
        made = []
        for name in ("first.zip", "second.zip"):
            packages.write(self.folder / name, packages.own(self.classes))
            made.append((self.folder / name).read_bytes())
        self.assertEqual(made[0], made[1])

    def test_a_library_that_is_no_jar_is_refused(self):
        path = self.folder / "class-path"
        path.write_text(str(self.classes))
        with self.assertRaisesRegex(packages.Failed, "is no jar"):
            packages.libraries(path)


if __name__ == "__main__":
    unittest.main()
