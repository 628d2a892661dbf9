namespace PowerCatalog.Web.Features.Laws.Entries;

/// <summary>Opens drafts for departments.</summary>
/// <param name="Departments">The departments, by code; all that are concerned where left out.</param>
internal sealed record OpenDraftsRequest(IReadOnlyList<string>? Departments = null);

/// <summary>Confirms that powers need no change.</summary>
/// <param name="Powers">The powers, by code.</param>
/// <param name="Reason">Why they need none.</param>
internal sealed record UnaffectedRequest(IReadOnlyList<string> Powers, string Reason);

/// <summary>Withdraws an entry.</summary>
/// <param name="Reason">Why.</param>
internal sealed record WithdrawalRequest(string Reason);
