package dev.guestlist.render;

import dev.guestlist.model.Checked;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.Plan;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/**
 * The plan file: {@code schema/plan.schema.json}. Lossless both ways, and the same bytes for the
 * same plan. It holds no secret and no link that redeems an invitation, since a {@link Plan} holds
 * none.
 */
public final class PlanJson {
    /** The version of the format that is written and read. */
    static final int FORMAT = 1;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private PlanJson() {}

    public static String write(Plan plan) {
        return JsonText.of(PlanTree.of(plan));
    }

    /** A plan file's plan, or one error, {@code bad-plan-file}, that says what is wrong with it. */
    public static Checked<Plan> read(String text) {
        try {
            return Checked.of(PlanReader.read(new Fields(MAPPER.readTree(text), "")), List.of());
        } catch (Fields.Unexpected unexpected) {
            return bad(unexpected.getMessage());
        } catch (JacksonException notJson) {
            var where = notJson.getLocation();
            var place =
                    where == null
                            ? ""
                            : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
            return bad("not JSON" + place);
        }
    }

    private static Checked<Plan> bad(String why) {
        return Checked.failed(
                List.of(
                        Problem.error("bad-plan-file", "this is no plan file: " + why)
                                .withHint("make a new one with guestlist plan --out")));
    }
}
