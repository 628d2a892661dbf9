using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.ProblemLists;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>
/// Writes a workbook as it was sent, with its problems: each as a note on its cell, which is filled red for an error and yellow for a
/// warning, and all of them on a last sheet 问题. Nothing else in the workbook changes. <see cref="DraftReader"/> ignores the notes and that
/// sheet, so the annotated workbook can be corrected and sent again.
/// </summary>
public static class AnnotatedWorkbook
{
    /// <summary>
    /// Writes the workbook. A text file becomes a workbook of one sheet with the same rows and columns, in which # rows are split into
    /// heading and value. For a file that cannot be read, or not marked, only the list of problems is written, which says so.
    /// </summary>
    /// <param name="file">The file as it was sent, read from where the stream stands; it is left open.</param>
    /// <param name="name">Its name, as it was given to <see cref="DraftReader"/>: places in a text file name it.</param>
    /// <param name="problems">Its problems, in the order in which they are to be listed.</param>
    /// <param name="language">The language of the notes and of the list.</param>
    /// <param name="output">Where to; written once the workbook is complete, and left open.</param>
    /// <param name="options">How the file was read.</param>
    /// <param name="reference">The known headings, by which the separator of a text file is detected.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The workbook's file name, with the extension of its format.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    /// <exception cref="IOException">A stream itself failed.</exception>
    public static string Write(
        Stream file, string name, IReadOnlyList<Problem> problems, ProblemLanguage language, Stream output, ReadOptions options,
        ReferenceData reference, CancellationToken cancellation)
    {
        using var held = new MemoryStream();
        var (source, refused) = Mark(file, name, problems, language, held, options, reference, cancellation);
        if (refused is { } refusal)
        {
            held.SetLength(0);
            var all = problems.Any(problem => problem.Code == refusal.Code) ? problems : [.. problems, refusal];
            WorkbookWriter.Write(held, [ProblemSheet.Of(ProblemSheet.Name(language), all, language)]);
        }

        held.WriteTo(output);
        return FileName(name, source, language);
    }

    /// <summary>Whether the cells of a file can be marked: it can be read, and its form takes notes.</summary>
    /// <inheritdoc cref="Write"/>
    public static bool CanMark(
        Stream file, string name, IReadOnlyList<Problem> problems, ReadOptions options, ReferenceData reference,
        CancellationToken cancellation)
    {
        using var held = new MemoryStream();
        return Mark(file, name, problems, ProblemLanguage.Chinese, held, options, reference, cancellation).Refusal is null;
    }

    // The workbook's name, empty for a text file; or why it cannot be marked.
    private static (string Source, Problem? Refusal) Mark(
        Stream file, string name, IReadOnlyList<Problem> problems, ProblemLanguage language, MemoryStream held, ReadOptions options,
        ReferenceData reference, CancellationToken cancellation)
    {
        try
        {
            var content = FileContent.Read(file, name, options.Limits, cancellation);
            if (FileFormats.Of(content) == FileFormat.Workbook)
            {
                NotedWorkbook.Write(content, problems, language, options.Limits, held, cancellation);
                return (content.Name, null);
            }

            var text = TextWorkbook.Of(content, options, reference, cancellation);
            NotedWorkbook.Write(text.Content, text.Placed(problems), language, TextWorkbook.Limits(options.Limits), held, cancellation);
            return ("", null);
        }
        catch (FileRefusedException refused)
        {
            return ("", refused.Problem);
        }
    }

    private static string FileName(string name, string workbook, ProblemLanguage language)
    {
        var ending = Path.GetExtension(workbook).ToUpperInvariant() is ".XLSM" or ".XLTX" or ".XLTM"
            ? Path.GetExtension(workbook)
            : ".xlsx";
        return $"{Path.GetFileNameWithoutExtension(FileContent.WithoutFolder(name))}-{ProblemSheet.Name(language)}{ending}";
    }
}
