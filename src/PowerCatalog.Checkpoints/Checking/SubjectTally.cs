using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Subjects;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Subjects;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Checkpoints.Checking;

/// <summary>The map of subjects, made from the ledger's events alone.</summary>
internal sealed class SubjectTally
{
    private readonly Dictionary<string, Hash> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<long, IReadOnlyList<string>> _facts = [];
    private UnknownEventException? _unknown;

    /// <summary>The root over the events so far.</summary>
    /// <exception cref="UnknownEventException">This program does not know one of them.</exception>
    public Hash Root() => _unknown is null
        ? new SubjectTree(_values.Select(pair => new SubjectLeaf(SubjectHash.Path(pair.Key), pair.Value))).Root
        : throw new UnknownEventException(_unknown.Message, _unknown);

    /// <summary>
    /// Adds the next event. One that cannot be read is told with the root: whether the ledger was rewritten is told first.
    /// </summary>
    public void Add(RecordedEvent item, Hash leaf)
    {
        try
        {
            Add(item.Revision, leaf, EventRegistry.Read(item.Type, item.Data.Span));
        }
        catch (UnknownEventException exception)
        {
            _unknown ??= exception;
        }
    }

    private void Add(long revision, Hash leaf, CatalogEvent happened)
    {
        var subjects = EventSubjects.Of(happened, corrected => _facts.GetValueOrDefault(corrected, []));
        foreach (var subject in subjects) _values[subject] = SubjectHash.Link(_values.GetValueOrDefault(subject), revision, leaf);
        if (happened is Fact) _facts.Add(revision, subjects);
    }
}
