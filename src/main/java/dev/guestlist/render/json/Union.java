package dev.guestlist.render.json;

import static dev.guestlist.render.json.ObjectCodec.object;

import java.util.List;

/** An object of one of several kinds; its first member names the kind. */
final class Union {
    private Union() {}

    /**
     * One kind.
     *
     * @param word the name of the kind in JSON
     */
    record Case<T>(String word, Class<T> type, ObjectCodec<T> codec) {}

    static <T> ObjectCodec<T> of(String tag, List<Case<? extends T>> cases) {
        Codec<Case<? extends T>> word = Codec.choice(cases, Case::word);
        return object(json -> {
            var kind = json.with(tag, word, value -> caseOf(cases, value));
            return json.among(Union.<T>widened(kind.codec()), value -> value);
        });
    }

    private static <T> Case<? extends T> caseOf(List<Case<? extends T>> cases, T value) {
        return cases.stream()
                .filter(one -> one.type().isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no JSON for " + value.getClass()));
    }

    /** Only values of the narrow type are written with this codec. */
    @SuppressWarnings("unchecked")
    static <T> ObjectCodec<T> widened(ObjectCodec<? extends T> codec) {
        return (ObjectCodec<T>) codec;
    }
}
