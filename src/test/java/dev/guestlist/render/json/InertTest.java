package dev.guestlist.render.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

final class InertTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J",
                "\u009b31m",
                "\u202egro",
                "a\u200bb",
                "\u2028",
                "\u2066x\u2069",
                "\ufeff",
                "##vso[task.complete]",
                "##[error]x",
                "###[x]",
                "\u007f",
                "Zoë 李伟 😀 #1 ## a"
            })
    void what_a_terminal_or_a_runner_acts_on_is_escaped_and_means_the_same(String text) {
        var mapper = new JsonMapper();
        var json = JsonText.of(mapper.createObjectNode().put("name", text));
        assertEquals(text, mapper.readTree(json).path("name").stringValue());
        assertFalse(json.contains("##"), json);
        for (var index = 0; index < json.length(); index++) {
            var type = Character.getType(json.charAt(index));
            assertFalse(
                    (type == Character.CONTROL && json.charAt(index) != '\n')
                            || type == Character.FORMAT
                            || type == Character.LINE_SEPARATOR,
                    json);
        }
    }
}
