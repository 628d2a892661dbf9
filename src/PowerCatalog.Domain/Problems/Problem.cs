namespace PowerCatalog.Domain.Problems;

/// <summary>An error or a warning about what was sent.</summary>
/// <param name="Code">Stable, for programs, as <c>power.unknown</c>.</param>
/// <param name="Severity">Whether it prevents recording.</param>
/// <param name="Place">Where it stands; null where it concerns the whole.</param>
/// <param name="Zh">A sentence in Chinese that says what is wrong and what to do.</param>
/// <param name="En">The same in English.</param>
public sealed record Problem(string Code, Severity Severity, Place? Place, string Zh, string En)
{
    /// <summary>An error.</summary>
    public static Problem Error(string code, Place? place, Sentence zh, Sentence en) =>
        new(code, Severity.Error, place, zh.ToString(), en.ToString());

    /// <summary>A warning.</summary>
    public static Problem Warning(string code, Place? place, Sentence zh, Sentence en) =>
        new(code, Severity.Warning, place, zh.ToString(), en.ToString());
}
