import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive's classes in a newer format, in place; the code stays what it is. The build
 * runs it on picocli, whose classes are in the format of Java 5: the JVM keeps such classes in no
 * start cache, and its old verifier takes a tenth of a second for them at every start.
 *
 * <p>A newer format asks for stack maps, by which the verifier has less to work out; the JDK's own
 * library for class files computes them.
 */
public final class NewerClasses {
    /** Java 17. */
    private static final int FORMAT = 61;

    private NewerClasses() {}

    public static void main(String[] arguments) throws IOException {
        var archive = Path.of(arguments[0]);
        var entries = read(archive);
        if (isNewEnough(entries)) {
            return;
        }
        try (var classes = new URLClassLoader(new URL[] {archive.toUri().toURL()})) {
            var format = format(classes);
            entries.replaceAll((name, bytes) -> isClass(name) ? newer(format, bytes) : bytes);
        }
        write(archive, entries);
    }

    private static Map<String, byte[]> read(Path archive) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var content = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static boolean isNewEnough(Map<String, byte[]> entries) {
        return entries.entrySet().stream()
                .filter(entry -> isClass(entry.getKey()))
                .allMatch(entry -> ClassFile.of().parse(entry.getValue()).majorVersion() >= FORMAT);
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("module-info.class");
    }

    private static ClassFile format(ClassLoader classes) {
        var hierarchy =
                ClassHierarchyResolver.ofResourceParsing(classes)
                        .orElse(ClassHierarchyResolver.defaultResolver());
        return ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(hierarchy));
    }

    private static byte[] newer(ClassFile format, byte[] bytes) {
        var sameCode = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
        var newVersion =
                ClassTransform.dropping(ClassFileVersion.class::isInstance)
                        .andThen(ClassTransform.endHandler(made -> made.withVersion(FORMAT, 0)));
        return format.transformClass(format.parse(bytes), sameCode.andThen(newVersion));
    }

    private static void write(Path archive, Map<String, byte[]> entries) throws IOException {
        var whole = archive.resolveSibling(archive.getFileName() + ".new");
        try (var zip = new ZipOutputStream(Files.newOutputStream(whole))) {
            for (var entry : entries.entrySet()) {
                var made = new ZipEntry(entry.getKey());
                made.setTime(0); // the same archive from the same input
                zip.putNextEntry(made);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        Files.move(whole, archive, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
