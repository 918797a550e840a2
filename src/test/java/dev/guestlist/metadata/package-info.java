/**
 * Holds traffic against Microsoft's own metadata, requests as well as answers. A CSDL document is
 * read into a {@link dev.guestlist.metadata.Model}; an exchange comes in, complaints go out.
 *
 * <pre>
 *   CSDL ──► Model ◄── Addresses   which resource is asked for
 *              ▲  ◄── Options     $select, $expand, $filter … name its properties
 *              │  ◄── Values      bodies are of its type
 *              └───── Exchanges   one request with its answer; batches are taken apart
 *                        ▲
 *   emulator ─► Witness ─┘─► Findings ─► the test that is running fails
 * </pre>
 *
 * <p>It shares no code with the emulator, which reads the same documents in its own way: a mistake
 * of either shows in the other.
 */
package dev.guestlist.metadata;
