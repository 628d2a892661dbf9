using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.CleanUps;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Application.Laws;

/// <summary>Records entries on changed documents from a file, or from what was typed for one document.</summary>
/// <param name="entries">Records them.</param>
/// <param name="reference">The reference data.</param>
/// <param name="files">Where files are kept by their digest.</param>
/// <param name="turns">Lets few files be read at a time.</param>
public sealed class LawFiles(LawEntries entries, ReferenceData reference, SourceFiles files, ReadingTurns turns)
{
    /// <summary>Reads a list and records it, unless it is a dry run.</summary>
    /// <param name="command">The command, without its draft.</param>
    /// <param name="content">The file's bytes; seekable, and left open.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="particulars">Particulars of the decision, by field; they take precedence over the file.</param>
    /// <param name="cancellation">Cancels before the append.</param>
    /// <exception cref="Ledger.LedgerException">The ledger cannot confirm that the entry is durable.</exception>
    public Task<LawRecording> RecordFileAsync(
        RecordLaws command, Stream content, string name, IReadOnlyDictionary<string, string> particulars, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(content);
        return turns.TakeAsync(Read, cancellation);

        Task<LawRecording> Read()
        {
            content.Position = 0;
            var limits = new ReadLimits { Problems = ProblemLimit.MostKept };
            var read = CleanUpReader.Read(content, name, particulars, limits, reference, cancellation);
            var whole = command with { Draft = read.Draft, Problems = read.Problems, Found = read.Found, KeepSource = KeepAsync };
            return entries.RecordAsync(whole, cancellation);
        }

        async Task KeepAsync(CancellationToken stop)
        {
            content.Position = 0;
            await files.KeepAsync(content, stop);
        }
    }

    /// <summary>What was typed for documents, as a draft: the same checks read it as a row of a sheet.</summary>
    /// <param name="decision">Particulars of the decision, by field; null and blank texts are left out.</param>
    /// <param name="documents">For each document its fields (<see cref="LawFields"/>).</param>
    public LawDraft Typed(
        IEnumerable<KeyValuePair<string, string?>> decision, IEnumerable<IEnumerable<KeyValuePair<string, string?>>> documents)
    {
        var words = reference.Headings.CleanUp;
        var header = Values(decision, field => Place.OfParticular(reference.Headings.HeadingOfParticular(field)));
        var lines = documents.Select((fields, index) => new LawLine(
            index + 1, Values(fields, field => new Place(words.Sheet, Heading: words.Preferred(field))), new Place(words.Sheet)));
        return new LawDraft(header, [.. lines], null);
    }

    private static FieldValues Values(IEnumerable<KeyValuePair<string, string?>> fields, Func<string, Place> placeOf) => new(
        fields.Select(pair => KeyValuePair.Create(pair.Key, CleanText.Of(pair.Value))).Where(pair => pair.Value.Length > 0)
            .ToDictionary(pair => pair.Key, pair => new FieldValue(pair.Value, placeOf(pair.Key))));
}
