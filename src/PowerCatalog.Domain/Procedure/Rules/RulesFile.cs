namespace PowerCatalog.Domain.Procedure.Rules;

/// <summary><c>catalog/procedure.json</c>. Every member is required, and none beside them is read.</summary>
/// <param name="Id">The rules' short name, as <c>general</c>.</param>
/// <param name="Version">Raised with every change of the file.</param>
/// <param name="Zh">The name in Chinese.</param>
/// <param name="En">The name in English.</param>
/// <param name="Follows">What it follows, in words.</param>
/// <param name="Days">Working days, by what they are for.</param>
/// <param name="Near">How many working days before its end a period is near it.</param>
/// <param name="Changes">What each kind of change needs.</param>
/// <param name="Roles">The roles that may take each step.</param>
/// <param name="ReformOfficeBegins">Whether the reform office may begin where a department does not apply in time.</param>
/// <param name="Direct">What may be recorded at once.</param>
internal sealed record RulesFile(
    string Id, int Version, string Zh, string En, IReadOnlyList<string> Follows, IReadOnlyDictionary<string, RuledDays> Days, int Near,
    IReadOnlyDictionary<string, RuledChange> Changes, IReadOnlyDictionary<string, IReadOnlyList<string>> Roles,
    RuledBeginning ReformOfficeBegins, RuledDirect Direct);

/// <summary>Working days.</summary>
/// <param name="Days">How many; 1 to 250.</param>
/// <param name="Source">The rule.</param>
internal sealed record RuledDays(int Days, string Source);

/// <summary>What a kind of change needs.</summary>
/// <param name="Needs">The steps: review first, then legality, then approval.</param>
/// <param name="Source">The rule.</param>
internal sealed record RuledChange(IReadOnlyList<string> Needs, string Source);

/// <summary>首问.</summary>
/// <param name="Allowed">Whether it may.</param>
/// <param name="Source">The rule.</param>
internal sealed record RuledBeginning(bool Allowed, string Source);

/// <summary>What may be recorded without the procedure.</summary>
/// <param name="Until">The last day of decision; null for any.</param>
/// <param name="Source">The rule.</param>
internal sealed record RuledDirect(DateOnly? Until, string Source);
