using PowerCatalog.Domain.Access;

namespace PowerCatalog.Web.Trailing;

/// <summary>
/// Entries that wait to be written. What is alike but for its moment is one entry with a number; beyond a bound an entry keeps its kind
/// alone, so that nobody who is let in nowhere fills memory or the ledger.
/// </summary>
internal sealed class PendingAccess
{
    private const int Most = 2_000;
    private static readonly TimeSpan Gathered = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<AccessNoted, AccessNoted> _entries = [];

    /// <summary>Adds an entry.</summary>
    public void Add(AccessNoted entry)
    {
        lock (_gate)
        {
            var key = KeyOf(entry);
            if (_entries.Count >= Most && !_entries.ContainsKey(key))
            {
                entry = new AccessNoted(entry.What, entry.At, null, null, "…", null, null, null, entry.Times);
                key = KeyOf(entry);
            }

            _entries[key] = _entries.TryGetValue(key, out var first) ? first with { Times = first.Times + entry.Times } : entry;
        }
    }

    /// <summary>Takes out what is to be written by a moment, in the order in which it began.</summary>
    public IReadOnlyList<AccessNoted> Take(DateTimeOffset now)
    {
        lock (_gate)
        {
            var due = _entries.Where(pair => pair.Value.Person is not null || now - Gathered >= pair.Value.At).ToList();
            foreach (var (key, _) in due) _entries.Remove(key);
            return [.. due.Select(pair => pair.Value).OrderBy(entry => entry.At)];
        }
    }

    private static AccessNoted KeyOf(AccessNoted entry) => entry with { At = default, Times = 1 };
}
