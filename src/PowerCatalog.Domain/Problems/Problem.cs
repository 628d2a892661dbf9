namespace PowerCatalog.Domain.Problems;

/// <summary>One thing that is wrong, or worth a look, in what was sent.</summary>
/// <param name="Code">Stable, for programs, as <c>power.unknown</c>; see the table in the guide.</param>
/// <param name="Severity">Whether it stops the recording.</param>
/// <param name="Place">Where; null where it is about the whole.</param>
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
