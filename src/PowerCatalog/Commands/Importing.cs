using System.Globalization;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Home;
using PowerCatalog.Output;
using PowerCatalog.Application;

namespace PowerCatalog.Commands;

/// <summary>One file through the ordinary import; the demonstration takes no other way.</summary>
internal static class Importing
{
    public static async Task<ImportReport> FileAsync(
        CatalogHome home, FileInfo file, DivisionCode division, ReadOptions options, string actor, bool dryRun, CancellationToken cancellation,
        Action<AdjustmentDraft>? beforeRecording = null)
    {
        if (!file.Exists) throw new CommandException(ExitCode.WrongUsage, $"没有这个文件：{file.FullName}。There is no such file.");
        await using var stream = file.OpenRead();
        return await StreamAsync(home, stream, file.Name, division, options, actor, dryRun, cancellation, beforeRecording);
    }

    /// <summary>The same for what is no file on a disk.</summary>
    public static async Task<ImportReport> StreamAsync(
        CatalogHome home, Stream stream, string name, DivisionCode division, ReadOptions options, string actor, bool dryRun, CancellationToken cancellation,
        Action<AdjustmentDraft>? beforeRecording = null)
    {
        var read = DraftReader.Read(stream, name, options, home.Reference, cancellation);
        if (read.Draft is null || read.Refused)
            return new ImportReport(name, RecordingOutcome.Refused, division.Value, null, null, [], read.Problems);

        beforeRecording?.Invoke(read.Draft);
        var result = await home.WhileProjecting(home.Recorder.RecordAsync(read.Draft, read.Problems, actor, dryRun, cancellation));
        await home.WhileProjecting(home.VisibleAsync(division, result.Revision, cancellation));
        return new ImportReport(
            name, result.Outcome, division.Value, result.Revision, result.Decision?.Counts, result.Decision?.Preview ?? [], result.Problems);
    }
}

/// <summary>What became of one file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Outcome">In a word.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Revision">The revision at which it is known, or the catalog's newest.</param>
/// <param name="Counts">What it does.</param>
/// <param name="Changes">Each change before and after.</param>
/// <param name="FileProblems">Errors and warnings.</param>
internal sealed record ImportReport(
    string File,
    RecordingOutcome Outcome,
    string Division,
    long? Revision,
    AdjustmentCounts? Counts,
    IReadOnlyList<PreviewLine> Changes,
    [property: System.Text.Json.Serialization.JsonIgnore] IReadOnlyList<Problem> FileProblems)
{
    /// <summary>The problems as programs read them.</summary>
    public IEnumerable<object> Problems => Json.Problems(FileProblems);

    public void Print()
    {
        Terminal.Problems(FileProblems);
        if (Outcome == RecordingOutcome.Previewed) PrintPreview();
        if (Counts is { } counts && Outcome != RecordingOutcome.Refused) Terminal.Line(Summary(counts));
        Terminal.Line(Outcome switch
        {
            RecordingOutcome.Previewed => $"{File}：预览，没有写入。Preview; nothing was written.",
            RecordingOutcome.Recorded => $"{File}：已记录，版本 {Revision}。Recorded at revision {Revision}.",
            RecordingOutcome.AlreadyRecorded => $"{File}：早已记录（版本 {Revision}），没有变化。Recorded before at revision {Revision}; nothing changed.",
            _ => $"{File}：未记录，{FileProblems.Count(problem => problem.Severity == Severity.Error)} 处错误。Refused; nothing was written.",
        });
    }

    private void PrintPreview() => Terminal.Table(
        ["#行", "变化", "编码", "名称", "生效", "要素", "之前", "之后"],
        Changes.Select(change => (IReadOnlyList<string?>)
        [
            change.Line.ToString(CultureInfo.InvariantCulture), Words.Of(change.Kind), change.Subject, change.Name, change.Effective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            change.Element, change.Before, change.After,
        ]));

    private static string Summary(AdjustmentCounts counts)
    {
        (string Name, int Count)[] parts =
        [
            ("增加", counts.Added), ("减少", counts.Removed), ("变更（项）", counts.PowersChanged), ("变更（处）", counts.ElementChanges), ("公共服务增加", counts.ServicesAdded),
            ("公共服务减少", counts.ServicesRemoved), ("公共服务变更", counts.ServicesChanged), ("划转", counts.Transferred), ("赋权", counts.Delegated), ("收回", counts.Recalled),
            ("暂停", counts.Suspended), ("恢复", counts.Resumed),
        ];
        return string.Join("，", parts.Where(part => part.Count > 0).Select(part => $"{part.Name} {part.Count}"));
    }
}
