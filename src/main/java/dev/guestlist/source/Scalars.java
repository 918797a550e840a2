package dev.guestlist.source;

import dev.guestlist.source.Yaml.Kind;

import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** What a scalar of a file means: YAML 1.2's core schema, so {@code NO} is Norway and not false. */
final class Scalars {
    /** Longer numbers are treated as text: no number in the files needs so many digits. */
    private static final int DIGITS = 18;

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)");

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private static final CoreScalarResolver CORE = new CoreScalarResolver(false);

    private Scalars() {}

    /** The kind of an unquoted text. */
    static Kind plain(String text) {
        var tag = CORE.resolve(text, true);
        if (tag.equals(Tag.INT)) {
            return text.length() <= DIGITS ? Kind.INTEGER : Kind.TEXT;
        }
        if (tag.equals(Tag.FLOAT)) {
            return Kind.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Kind.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? Kind.NULL : Kind.TEXT;
    }

    /** The value of an {@link Kind#INTEGER}; a problem if it is not what people would read. */
    static long integer(Yaml.Scalar scalar, Findings findings) {
        var value = integer(scalar);
        if (!DECIMAL.matcher(scalar.text()).matches()) {
            findings.error(
                    "odd-number",
                    scalar.where(),
                    "%s is read as %d".formatted(scalar.text(), value),
                    "write it in decimal digits, without leading zeros");
        }
        return value;
    }

    /** The value of an {@link Kind#INTEGER}, at most the largest long. */
    static long integer(Yaml.Scalar scalar) {
        var text = scalar.text();
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16).min(LARGEST).longValue();
        }
        return text.startsWith("0o") ? Long.parseLong(text.substring(2), 8) : Long.parseLong(text);
    }

    /** The value of a {@link Kind#BOOLEAN}. */
    static boolean truth(Yaml.Scalar scalar) {
        return scalar.text().equalsIgnoreCase("true");
    }
}
