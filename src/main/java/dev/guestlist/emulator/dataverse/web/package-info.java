/**
 * The Dataverse Web API v9.2 of an environment over HTTP: requests in, OData answers and
 * Dataverse's error envelope out.
 *
 * <pre>
 *   WebApi (token, version, lock) ─► Dispatcher (path) ─┬─► Reading, Listing ─► Projection, RowJson
 *                │                                      ├─► Writing, Referencing ─► tables, Associations
 *                └─► Batch ─► each part comes in again  └─► Functions, Actions
 * </pre>
 *
 * It decides how things are asked and answered; what is true and allowed is decided in the packages
 * above it.
 */
package dev.guestlist.emulator.dataverse.web;
