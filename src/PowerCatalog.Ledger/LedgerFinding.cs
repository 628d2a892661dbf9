namespace PowerCatalog.Ledger;

/// <summary>Something wrong with a ledger.</summary>
/// <param name="Code">Stable, for programs, as <c>digest</c> or <c>revision-gap</c>.</param>
/// <param name="Message">For people: what is wrong and where, in Chinese, then in English.</param>
public sealed record LedgerFinding(string Code, string Message);
