using System.Text.Json.Serialization;
using PowerCatalog.Application.Comparing;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Listings.Adjustments;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Recording;

/// <summary>A list compared with the catalog.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Compared">What came of it.</param>
/// <param name="Notes">What people are told beside it.</param>
internal sealed record DifferenceReport(
    string File, string Division, [property: JsonIgnore] ComparedList Compared, IReadOnlyList<string> Notes) : FileReport
{
    /// <summary>Nothing is recorded.</summary>
    public string Outcome { get; } = "compared";

    /// <summary>The revision that was compared.</summary>
    public long Revision => Compared.Revision;

    /// <summary>The day of the list that was compared.</summary>
    public DateOnly On => Compared.On;

    /// <summary>The state that the list was exported from, as its column 清单版本 has it; null where it has none.</summary>
    public string? From => Compared.From?.ToString();

    /// <summary>Whether there is a difference.</summary>
    public bool Different => Compared.Differs;

    /// <summary>What the draft would do; null where there is no difference.</summary>
    public AdjustmentCounts? Counts => Compared.Counts;

    /// <summary>Each change before and after.</summary>
    public IReadOnlyList<PreviewLine> Changes => Compared.Preview;

    /// <summary>What may be renamings.</summary>
    public IReadOnlyList<ProposedRenaming> Renamings => Compared.Renamings;

    /// <summary>What others changed too since the list was exported.</summary>
    public IReadOnlyList<PlaceConflict> Conflicts => Compared.Conflicts;

    /// <summary>The problems for JSON.</summary>
    public IEnumerable<ProblemInJson> Problems => Json.Problems(Compared.Report.Problems);

    /// <summary>The number of errors, listed or not.</summary>
    public int Errors => Compared.Report.Found.Errors;

    /// <summary>The number of warnings, listed or not.</summary>
    public int Warnings => Compared.Report.Found.Warnings;

    public static DifferenceReport Of(string file, string division, ComparedList compared, ReferenceData reference) =>
        new(file, division, compared, [.. new DifferenceNotes(compared, file, reference).All]);

    /// <summary>Prints it.</summary>
    /// <param name="draft">Where the draft is written; null where it is not.</param>
    public void Print(FileInfo? draft)
    {
        Terminal.Problems(Compared.Report.Problems);
        if (Changes.Count > 0) Terminal.Table(PreviewListing.All, Changes);
        if (Counts is { } counts) Terminal.Line(ImportReport.Summary(0, counts));
        foreach (var note in Notes) Terminal.Line(note);
        Terminal.Line(Compared.Difference is null
            ? $"{File}：有 {Errors} 处错误，没有比较。Not compared, with {Errors} error{(Errors == 1 ? "" : "s")}."
            : Different
                ? $"{File}：已比较，没有记录。{ToMend}{Next(draft)}"
                : $"{File}：与清单一致，没有差异。No difference.");
    }

    private string ToMend => Errors == 0 ? "" : $"{DifferenceNotes.ToMend(Errors).Zh}{DifferenceNotes.ToMend(Errors).En} ";

    private string Next(FileInfo? draft) => Compared.Draft is not { Lines.Count: > 0 }
        ? "没有可以列入草稿的变动。Compared; nothing was recorded, and there is nothing for a draft."
        : draft is null
        ? "请用 --out 取得草稿，补全决定后导入。Compared; nothing was recorded. Take the draft with --out, complete its decision and import it."
        : $"草稿：{draft.FullName}，补全决定后导入。Compared; nothing was recorded. Complete the decision in the draft and import it.";
}
