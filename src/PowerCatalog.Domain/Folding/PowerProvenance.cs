using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Folding;

/// <summary>A power on a day, and the fact that set each of its elements.</summary>
/// <param name="State">The power.</param>
/// <param name="SetBy">
/// By element (name, category and <see cref="Department"/> among them, and <see cref="Suspended"/> while it is suspended): the fact as it
/// is read.
/// </param>
public sealed record PowerProvenance(PowerState State, IReadOnlyDictionary<string, Effective<Fact>> SetBy)
{
    /// <summary>The department that holds the power, which a transfer sets.</summary>
    public const string Department = "department";

    /// <summary>The suspension of the power; absent while it is not suspended.</summary>
    public const string Suspended = "suspended";

    /// <summary>Folds the facts of one power, in any order, up to a day; null where it is not on the list.</summary>
    /// <param name="facts">The power's facts and the corrections of them.</param>
    /// <param name="annulments">The annulments known.</param>
    /// <param name="on">The day.</param>
    /// <param name="asRecorded">Whether corrections and annulments are ignored.</param>
    public static PowerProvenance? Of(IReadOnlyCollection<Recorded<Fact>> facts, Annulments annulments, DateOnly on, bool asRecorded)
    {
        var held = TwoClocks.Held(facts, annulments, on, asRecorded);
        var setBy = new Dictionary<string, long>(StringComparer.Ordinal);
        var fold = new PowerFold(setBy);
        foreach (var fact in held) fold.Take(fact.Revision, (PowerFact)fact.Fact);
        if (fold.History().On(on) is not { } state) return null;
        var factOf = held.ToDictionary(fact => fact.Revision);
        return new PowerProvenance(state, setBy.ToDictionary(pair => pair.Key, pair => factOf[pair.Value], StringComparer.Ordinal));
    }

    /// <summary>The elements that an addition sets: all that the power then has.</summary>
    internal static IEnumerable<string> ElementsOf(PowerAdded added) =>
        [Department, CoreElements.Name, CoreElements.Category, .. added.Elements.Select(element => element.Key)];
}
