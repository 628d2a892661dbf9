using PowerCatalog.Application.Actors;
using PowerCatalog.Domain.Access;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Access;

/// <summary>
/// The trail of access: who signed in, was refused, took files away, wrote, or changed who may. It is a stream of the ledger for each
/// month, so that it is appended to and never changed, is copied and verified with the rest, and a month can be archived as one.
/// </summary>
public sealed class AccessTrail(ILedger ledger)
{
    // A month of a busy office has some ten thousand.
    private const int MostLookedAt = 100_000;

    /// <summary>Entries as events: made once, so that trying again after a lost answer doubles nothing.</summary>
    /// <param name="actor">Who notes them.</param>
    /// <param name="entries">The entries.</param>
    public static IReadOnlyList<NoteToKeep> Prepare(Actor actor, IEnumerable<AccessNoted> entries)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(entries);
        return
        [
            .. entries.Select(entry =>
            {
                var stream = StreamName.Access(AccessMonth.Of(entry.At).ToString());
                var metadata = new EventMetadata(actor.Id, stream.Value).Write();
                return new NoteToKeep(
                    stream, new NewEvent(Guid.CreateVersion7(entry.At), EventRegistry.NameOf(entry), EventRegistry.Write(entry), metadata));
            }),
        ];
    }

    /// <summary>Appends what was prepared.</summary>
    /// <exception cref="LedgerException">The ledger cannot confirm it; the same can be tried again.</exception>
    public async Task AppendAsync(IReadOnlyList<NoteToKeep> notes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notes);
        foreach (var month in notes.GroupBy(note => note.Stream))
            await ledger.AppendAsync(month.Key, ExpectedRevision.Any, [.. month.Select(note => note.Event)], cancellation);
    }

    /// <summary>Searches a month, the newest first.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    /// <exception cref="UnknownEventException">An entry is of a release that this program does not know.</exception>
    public async Task<AccessAnswer> FindAsync(AccessQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Before <= 0) return new AccessAnswer([], null);
        var found = new List<AccessEntry>();
        var last = -1L;
        await foreach (
            var recorded in ledger.ReadStreamAsync(
                StreamName.Access(query.Month.ToString()), ReadDirection.Backwards, query.Before - 1 ?? long.MaxValue, MostLookedAt,
                cancellation))
        {
            var entry = Read(recorded);
            last = recorded.Revision;
            if (query.Takes(entry)) found.Add(entry);
            if (found.Count == query.Most) break;
        }

        return new AccessAnswer(found, last > 0 ? last : null);
    }

    private static AccessEntry Read(RecordedEvent recorded)
    {
        StreamCategory.Of(recorded);
        return EventRegistry.ReadAccess(recorded.Type, recorded.Data.Span) is AccessNoted noted
            ? new AccessEntry(recorded.Revision, EventMetadata.Read(recorded.Metadata.Span).Actor, noted)
            : throw new UnknownEventException($"'{recorded.Type}' is no entry of the trail of access.");
    }
}
