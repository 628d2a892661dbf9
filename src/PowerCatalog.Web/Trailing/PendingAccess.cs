using PowerCatalog.Domain.Access;

namespace PowerCatalog.Web.Trailing;

/// <summary>
/// Entries that wait to be written. What is alike but for its moment is one entry with a number. What came without a person is gathered by
/// network, and beyond a bound keeps its kind alone, so that nobody who is let in nowhere fills memory or the ledger; what people did is
/// kept whole however many others knock.
/// </summary>
internal sealed class PendingAccess
{
    private const int MostAnonymous = 200;
    private static readonly TimeSpan Gathered = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<AccessNoted, AccessNoted> _people = [];
    private readonly Dictionary<AccessNoted, AccessNoted> _anonymous = [];

    /// <summary>Adds an entry.</summary>
    public void Add(AccessNoted entry, string? network)
    {
        lock (_gate)
        {
            if (entry.Person is not null) Add(_people, KeyOf(entry), entry);
            else AddAnonymous(KeyOf(entry) with { From = network ?? entry.From }, entry);
        }
    }

    /// <summary>Takes out what is to be written by a moment, in the order in which it began.</summary>
    public IReadOnlyList<AccessNoted> Take(DateTimeOffset now)
    {
        lock (_gate)
        {
            var due = _people.Values.ToList();
            _people.Clear();
            foreach (var (key, entry) in _anonymous)
            {
                if (now - Gathered < entry.At) continue;
                due.Add(entry);
                _anonymous.Remove(key);
            }

            return [.. due.OrderBy(entry => entry.At)];
        }
    }

    private void AddAnonymous(AccessNoted key, AccessNoted entry)
    {
        if (_anonymous.Count >= MostAnonymous && !_anonymous.ContainsKey(key))
        {
            entry = new AccessNoted(entry.What, entry.At, null, null, "…", null, null, null, entry.Times);
            key = KeyOf(entry);
        }

        Add(_anonymous, key, entry);
    }

    private static void Add(Dictionary<AccessNoted, AccessNoted> entries, AccessNoted key, AccessNoted entry) =>
        entries[key] = entries.TryGetValue(key, out var first) ? first with { Times = first.Times + entry.Times } : entry;

    private static AccessNoted KeyOf(AccessNoted entry) => entry with { At = default, Times = 1 };
}
