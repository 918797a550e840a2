package dev.guestlist.emulator.guess;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a guess can be set to. */
public sealed interface Settings<S> {

    /** The most likely setting; it holds until another is chosen. */
    S likely();

    /** The settings' class. */
    Class<S> type();

    /**
     * Reads a setting as {@link #show} writes it; case does not matter, nor do {@code _} and {@code
     * -}.
     *
     * @throws IllegalArgumentException which names what would do
     */
    S read(String text);

    /** Writes a setting. */
    String show(S setting);

    /** The other settings, as they are written; where there is no end of them, a telling one. */
    List<String> others();

    /** All settings for people: {@code same-user, refused}; the likely one comes first. */
    default String all() {
        return String.join(
                ", ", Stream.concat(Stream.of(show(likely())), others().stream()).toList());
    }

    /** Constants of an enum. */
    record Choice<E extends Enum<E>>(E likely) implements Settings<E> {

        @Override
        public Class<E> type() {
            return likely.getDeclaringClass();
        }

        @Override
        public E read(String text) {
            return constants()
                    .filter(constant -> show(constant).equalsIgnoreCase(text.replace('_', '-')))
                    .findFirst()
                    .orElseThrow(() -> unsuitable(text, this));
        }

        @Override
        public String show(E setting) {
            return setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public List<String> others() {
            return constants().filter(constant -> constant != likely).map(this::show).toList();
        }

        private Stream<E> constants() {
            return Arrays.stream(type().getEnumConstants());
        }
    }

    /** Numbers, the likely one first. */
    record Numbers(List<Integer> numbers) implements Settings<Integer> {

        public Numbers {
            numbers = List.copyOf(numbers);
        }

        static Numbers of(int likely, int other, int... others) {
            return new Numbers(
                    IntStream.concat(IntStream.of(likely, other), Arrays.stream(others))
                            .boxed()
                            .toList());
        }

        @Override
        public Integer likely() {
            return numbers.getFirst();
        }

        @Override
        public Class<Integer> type() {
            return Integer.class;
        }

        @Override
        public Integer read(String text) {
            return numbers.stream()
                    .filter(number -> show(number).equals(text))
                    .findFirst()
                    .orElseThrow(() -> unsuitable(text, this));
        }

        @Override
        public String show(Integer setting) {
            return setting.toString();
        }

        @Override
        public List<String> others() {
            return numbers.stream().skip(1).map(this::show).toList();
        }
    }

    /** A number from 0 on. */
    record Count(Integer likely) implements Settings<Integer> {

        @Override
        public Class<Integer> type() {
            return Integer.class;
        }

        @Override
        public Integer read(String text) {
            try {
                return Integer.parseUnsignedInt(text);
            } catch (NumberFormatException e) {
                throw unsuitable(text, this);
            }
        }

        @Override
        public String show(Integer setting) {
            return setting.toString();
        }

        @Override
        public List<String> others() {
            return List.of("1");
        }

        @Override
        public String all() {
            return likely + ", any number";
        }
    }

    /** Words, separated by blanks where they are written. */
    record AnyWords(Words likely) implements Settings<Words> {

        @Override
        public Class<Words> type() {
            return Words.class;
        }

        @Override
        public Words read(String text) {
            return new Words(
                    Stream.of(text.split("\\s+")).filter(Predicate.not(String::isEmpty)).toList());
        }

        @Override
        public String show(Words setting) {
            return String.join(" ", setting.all());
        }

        /** None at all. */
        @Override
        public List<String> others() {
            return List.of("");
        }

        @Override
        public String all() {
            return show(likely) + ", any words";
        }
    }

    private static IllegalArgumentException unsuitable(String text, Settings<?> settings) {
        return new IllegalArgumentException(
                "'" + text + "' is no setting; there are: " + settings.all());
    }
}
