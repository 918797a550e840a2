import java.io.ByteArrayOutputStream;
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
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.Manifest;
import java.util.stream.StreamSupport;

/**
 * Rewrites the archives of a folder, in place, so that the JVM starts quicker with them. No code is
 * changed. Three things cost time at every start:
 *
 * <ul>
 *   <li>A signed archive: the JVM keeps none of its classes in a start cache, and checks each.
 *   <li>A long manifest: the JVM reads the manifest of every archive in the start cache, before the
 *       first line of the program. JGit's is 230 KB of digests.
 *   <li>Classes in the format of Java 5, which is picocli's: the JVM keeps them in no start cache,
 *       and its old verifier takes a tenth of a second for them. A newer format asks for stack
 *       maps, by which the verifier has less to work out; the JDK's own library computes them.
 * </ul>
 */
public final class QuickArchives {
    /** The first format that needs stack maps, Java 6's. */
    private static final int OLDEST = 50;

    /** Java 17's. */
    private static final int FORMAT = 61;

    /** What programs ask for at run time: the JVM which classes to take, MSAL its own version. */
    private static final List<Name> NEEDED =
            List.of(
                    Name.MANIFEST_VERSION,
                    Name.MULTI_RELEASE,
                    Name.IMPLEMENTATION_TITLE,
                    Name.IMPLEMENTATION_VERSION,
                    Name.IMPLEMENTATION_VENDOR);

    private QuickArchives() {}

    public static void main(String[] arguments) throws IOException {
        for (var archive : list(Path.of(arguments[0]), "*.jar")) {
            try (var content = FileSystems.newFileSystem(archive);
                    var classes = new URLClassLoader(new URL[] {archive.toUri().toURL()})) {
                var root = content.getPath("/");
                unsign(root.resolve("META-INF"));
                shorten(root.resolve("META-INF/MANIFEST.MF"));
                renew(root, format(classes));
            }
        }
    }

    private static List<Path> list(Path folder, String names) throws IOException {
        try (var entries = Files.newDirectoryStream(folder, names)) {
            return StreamSupport.stream(entries.spliterator(), false).sorted().toList();
        }
    }

    private static void unsign(Path information) throws IOException {
        if (Files.exists(information)) {
            for (var signature : list(information, "*.{SF,RSA,DSA,EC}")) {
                Files.delete(signature);
            }
        }
    }

    private static void shorten(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var manifest = new Manifest();
        try (var text = Files.newInputStream(file)) {
            manifest.read(text);
        }
        var shorter = new Manifest();
        for (var name : NEEDED) {
            if (manifest.getMainAttributes().containsKey(name)) {
                shorter.getMainAttributes().put(name, manifest.getMainAttributes().get(name));
            }
        }
        if (!shorter.equals(manifest)) {
            var text = new ByteArrayOutputStream();
            shorter.write(text);
            replace(file, text.toByteArray());
        }
    }

    private static void renew(Path root, ClassFile format) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.filter(QuickArchives::isClass).toList()) {
                var bytes = Files.readAllBytes(file);
                if (major(bytes) < OLDEST) {
                    replace(file, newer(format, bytes));
                }
            }
        }
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".class");
    }

    /** As the Java Virtual Machine Specification lays it out, §4.1. */
    private static int major(byte[] bytes) {
        return (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
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

    /** The same archive comes of the same input: the file keeps its time. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        var time = Files.getLastModifiedTime(file);
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, time);
    }
}
