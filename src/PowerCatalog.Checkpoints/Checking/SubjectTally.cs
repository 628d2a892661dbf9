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

    /// <summary>The root over the events so far.</summary>
    public Hash Root => new SubjectTree(_values.Select(pair => new SubjectLeaf(SubjectHash.Path(pair.Key), pair.Value))).Root;

    /// <summary>Adds the next event.</summary>
    /// <exception cref="UnknownEventException">This program does not know it.</exception>
    public void Add(RecordedEvent item, Hash leaf)
    {
        var happened = EventRegistry.Read(item.Type, item.Data.Span);
        var subjects = EventSubjects.Of(happened);
        if (happened is FactCorrected corrected && _facts.TryGetValue(corrected.Corrects, out var before))
            subjects = [.. subjects.Union(before)];
        foreach (var subject in subjects)
            _values[subject] = SubjectHash.Link(_values.GetValueOrDefault(subject), item.Revision, leaf);
        if (happened is Fact) _facts.Add(item.Revision, subjects);
    }
}
