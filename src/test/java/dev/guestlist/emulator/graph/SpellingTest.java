package dev.guestlist.emulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.emulator.Story;
import dev.guestlist.emulator.Wire;

import org.junit.jupiter.api.Test;

final class SpellingTest extends Story {

    @Test
    void names_in_a_path_are_read_in_any_case() {
        wire.signIn(Wire.PLAN, Wire.PLAN_SECRET, Wire.GRAPH);
        var groups = wire.get("/v1.0/Groups?$select=id&$top=1");
        assertEquals(200, groups.status());
        var id = groups.json().path("value").path(0).path("id").asString();
        assertEquals(200, wire.get("/v1.0/groups/" + id + "/Owners").status());
        assertEquals(
                "400 BadRequest: Resource not found for the segment 'Landlords'.",
                wire.get("/v1.0/groups/" + id + "/Landlords").error());
    }
}
