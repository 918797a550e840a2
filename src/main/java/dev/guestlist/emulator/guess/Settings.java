package dev.guestlist.emulator.guess;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a guess can be set to. */
public sealed interface Settings {

    /** The most likely setting; it holds until another is chosen. */
    Object likely();

    /**
     * Reads a setting as {@link #show} writes it; case does not matter, nor do {@code _} and {@code
     * -}.
     *
     * @throws IllegalArgumentException which names what would do
     */
    Object read(String text);

    /** Writes a setting. */
    String show(Object setting);

    /** All settings for people: {@code same-user, refused}; the likely one comes first. */
    String all();

    /** One of the constants of the likely one's enum. */
    static Settings of(Enum<?> likely) {
        return new Choice(likely);
    }

    /** One of some numbers, such as two statuses of HTTP. */
    static Settings of(int likely, int... others) {
        return new Numbers(
                IntStream.concat(IntStream.of(likely), Arrays.stream(others)).boxed().toList());
    }

    /** Any number from 0 on. */
    static Settings count(int likely) {
        return new Count(likely);
    }

    /** Any words, of which the order does not matter. */
    static Settings words(String... likely) {
        return new Words(List.of(likely));
    }

    /** Constants of an enum. */
    record Choice(Enum<?> likely) implements Settings {

        @Override
        public Object read(String text) {
            return Arrays.stream(constants())
                    .filter(constant -> show(constant).equalsIgnoreCase(text.replace('_', '-')))
                    .findFirst()
                    .orElseThrow(() -> unsuitable(text, this));
        }

        @Override
        public String show(Object setting) {
            return ((Enum<?>) setting).name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String all() {
            return Arrays.stream(constants())
                    .sorted((one, other) -> Boolean.compare(other == likely, one == likely))
                    .map(this::show)
                    .collect(Collectors.joining(", "));
        }

        private Enum<?>[] constants() {
            return likely.getDeclaringClass().getEnumConstants();
        }
    }

    /** Numbers, the likely one first. */
    record Numbers(List<Integer> numbers) implements Settings {

        public Numbers {
            numbers = List.copyOf(numbers);
        }

        @Override
        public Object likely() {
            return numbers.getFirst();
        }

        @Override
        public Object read(String text) {
            return numbers.stream()
                    .filter(number -> show(number).equals(text))
                    .findFirst()
                    .orElseThrow(() -> unsuitable(text, this));
        }

        @Override
        public String show(Object setting) {
            return setting.toString();
        }

        @Override
        public String all() {
            return numbers.stream().map(this::show).collect(Collectors.joining(", "));
        }
    }

    /** A number from 0 on. */
    record Count(Integer likely) implements Settings {

        @Override
        public Object read(String text) {
            try {
                return Integer.parseUnsignedInt(text);
            } catch (NumberFormatException e) {
                throw unsuitable(text, this);
            }
        }

        @Override
        public String show(Object setting) {
            return setting.toString();
        }

        @Override
        public String all() {
            return likely + ", any number";
        }
    }

    /** Words, separated by blanks where they are written. */
    record Words(List<String> likely) implements Settings {

        public Words {
            likely = List.copyOf(likely);
        }

        @Override
        public Object read(String text) {
            return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
        }

        @Override
        public String show(Object setting) {
            return ((List<?>) setting)
                    .stream().map(String::valueOf).collect(Collectors.joining(" "));
        }

        @Override
        public String all() {
            return show(likely) + ", any words";
        }
    }

    private static IllegalArgumentException unsuitable(String text, Settings settings) {
        return new IllegalArgumentException(
                "'" + text + "' is no setting; there are: " + settings.all());
    }
}
