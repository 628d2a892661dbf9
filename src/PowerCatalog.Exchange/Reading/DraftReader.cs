using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Reading;

/// <summary>
/// Reads a file (.xlsx, CSV, TSV) into a draft. Headings become fields and cells stay text: the domain checks dates, codes and categories.
/// All problems of the file are reported at once, each with its sheet, row and column.
/// </summary>
public static class DraftReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes, read from where the stream stands; it is left open.</param>
    /// <param name="name">Its name, as problems show it; the format is detected from the bytes.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="reference">The known headings, sheets and elements.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The draft of what could be read, and the problems; invalid input never throws.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static ReadResult Read(Stream file, string name, ReadOptions options, ReferenceData reference, CancellationToken cancellation)
    {
        var draft = new DraftBuilder(reference, options);
        SourceFile? source = null;
        try
        {
            var content = FileContent.Read(file, name, options.Limits, cancellation);
            source = content.Source;
            if (FileFormats.Of(content) == FileFormat.Workbook) WorkbookDraft.Read(content, draft, cancellation);
            else TextDraft.Read(content, draft, cancellation);
            return DecidedLines.In(draft.Finish(content.Source), options, reference);
        }
        catch (FileRefusedException e)
        {
            return draft.FinishAt(e.Problem, source);
        }
    }
}
