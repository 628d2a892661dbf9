using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Differences;

/// <summary>
/// Tells a code that slipped from a renaming: beside it stands the name of another power of the department. Whether one bears it is known
/// once every power is taken, so that lines with another name wait until then.
/// </summary>
internal sealed class SlippedCodes(IReadOnlyList<SentLine> sent)
{
    private readonly ILookup<string, SentLine> _byName = sent.Where(line => line.Code is not null).ToLookup(line => line.NameKey);
    private readonly Dictionary<SentLine, List<PowerState>> _bearers = new(ReferenceEqualityComparer.Instance);
    private readonly List<(SentLine Sent, ListedPower Power)> _waiting = [];

    /// <summary>Takes a power of the departments that the list speaks of.</summary>
    public void Take(ListedPower power)
    {
        if (power.Is is not { } state) return;
        foreach (var line in _byName[TextKey.OfName(state.Name)])
        {
            if (line.Code == state.Code || line.Department != state.Department) continue;
            if (!_bearers.TryGetValue(line, out var bearers)) _bearers.Add(line, bearers = []);
            bearers.Add(state);
        }
    }

    /// <summary>Whether a line waits: it has the code of a power and another name.</summary>
    public bool Waits(SentLine line, ListedPower power)
    {
        if (power.Is is not { } now || line.Code != now.Code || line.NameKey.Length == 0 || line.NameKey == TextKey.OfName(now.Name)
            || line.NameKey == TextKey.OfName(power.Was?.Name))
            return false;
        _waiting.Add((line, power));
        return true;
    }

    /// <summary>The lines that wait, each with the powers that bear its name: where there is none, the power has another name.</summary>
    public IEnumerable<(SentLine Sent, ListedPower Power, IReadOnlyList<PowerState> Bearers)> Waiting =>
        _waiting.Select(waiting => (waiting.Sent, waiting.Power, (IReadOnlyList<PowerState>)_bearers.GetValueOrDefault(waiting.Sent, [])));
}
