namespace PowerCatalog.Ledger.Verifying;

/// <summary>Something wrong with a ledger.</summary>
/// <param name="Code">
/// Stable, for programs: <c>integrity</c>, <c>schema</c>, <c>position-gap</c>, <c>revision-gap</c>, <c>time-backwards</c>,
/// <c>id-twice</c> or <c>unknown-reference</c>.
/// </param>
/// <param name="Message">For people: what is wrong and where, in Chinese, then in English.</param>
public sealed record LedgerFinding(string Code, string Message);
