using System.Text.Json.Serialization;

namespace PowerCatalog.Ledger.Events;

/// <summary>An event of the stream <c>adjustment-{id}</c>: what was received for an adjustment, and what was prepared of it.</summary>
public abstract record AdjustmentEvent;

/// <summary>The file that an adjustment was read from.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, hexadecimal.</param>
/// <param name="Bytes">The file's size.</param>
/// <param name="Rows">How many rows follow.</param>
/// <param name="LinesDigest">SHA-256 of the lines in their canonical form, hexadecimal.</param>
public sealed record FileReceived(string Name, string Sha256, long Bytes, int Rows, string LinesDigest) : AdjustmentEvent;

/// <summary>Some rows of the file, as sent.</summary>
/// <param name="Rows">The rows, in order.</param>
public sealed record RowsReceived(IReadOnlyList<ReceivedRow> Rows) : AdjustmentEvent;

/// <summary>One row as sent, before any cleaning.</summary>
/// <param name="Line">The line's number in the adjustment, from 1.</param>
/// <param name="Sheet">The sheet's name; empty where the file has no sheets.</param>
/// <param name="Row">The row's number in the sheet, from 1; null, and written as null, where there is none.</param>
/// <param name="Headings">The headings, one for each cell.</param>
/// <param name="Cells">The cells.</param>
public sealed record ReceivedRow(
    int Line,
    string Sheet,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Row,
    IReadOnlyList<string> Headings,
    IReadOnlyList<string> Cells);

/// <summary>
/// A part of what is about to be appended to a catalog, recorded before the first event of it: whoever finds half of it in the catalog can
/// append the rest, the same events to the byte.
/// </summary>
/// <param name="Catalog">The name of the catalog's stream.</param>
/// <param name="Expected">The catalog's last revision, after which the events go; -1 where it has none.</param>
/// <param name="Digest">SHA-256 over all parts, hexadecimal.</param>
/// <param name="Part">Which part, from 0.</param>
/// <param name="Parts">How many parts there are.</param>
/// <param name="Events">The events of this part.</param>
public sealed record PromulgationPrepared(
    string Catalog, long Expected, string Digest, int Part, int Parts, IReadOnlyList<PreparedEvent> Events) : AdjustmentEvent;

/// <summary>One event as it is about to be appended.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its registered name.</param>
/// <param name="Data">Its JSON, byte for byte.</param>
/// <param name="Metadata">Its metadata, byte for byte.</param>
public sealed record PreparedEvent(Guid Id, string Type, RawJson Data, RawJson Metadata);
