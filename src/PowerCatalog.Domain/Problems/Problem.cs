using PowerCatalog.Domain.Text;

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
        Of(code, Severity.Error, place, zh, en);

    /// <summary>A warning.</summary>
    public static Problem Warning(string code, Place? place, Sentence zh, Sentence en) =>
        Of(code, Severity.Warning, place, zh, en);

    /// <summary>
    /// The sentence as pages and notes on a person's workbook have it: without what only the command line and programs can use.
    /// </summary>
    public Bilingual OnPages
    {
        get => field ?? new Bilingual(Zh, En);
        init;
    }

    /// <summary>The same after some words, as the document that it is about.</summary>
    public Problem After(string zh, string en) =>
        this with { Zh = zh + Zh, En = en + En, OnPages = new Bilingual(zh + OnPages.Zh, en + OnPages.En) };

    private static Problem Of(string code, Severity severity, Place? place, Sentence zh, Sentence en) =>
        new(code, severity, place, zh.ToString(), en.ToString()) { OnPages = new Bilingual(zh.OnPages(), en.OnPages()) };
}
