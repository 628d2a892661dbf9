using PowerCatalog.Domain.Events;

namespace PowerCatalog.Ledger.Events;

/// <summary>The file that an adjustment was read from.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, hexadecimal.</param>
/// <param name="Bytes">The file's size.</param>
/// <param name="Rows">How many rows follow.</param>
/// <param name="LinesDigest">SHA-256 of the lines in their canonical form, hexadecimal.</param>
public sealed record FileReceived(string Name, string Sha256, long Bytes, int Rows, string LinesDigest) : AdjustmentEvent;
