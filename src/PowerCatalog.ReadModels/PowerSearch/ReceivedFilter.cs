using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>Selects among the powers of one township or other receiver; what is null does not apply.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Sought">Its words, of which all must stand in code, name, legal basis, department or document number.</param>
/// <param name="Department">A department, by code or by its name on the day.</param>
/// <param name="Category">A category.</param>
/// <param name="Mode">How the power came to the receiver.</param>
/// <param name="InWhoseName">In whose name it acts.</param>
public sealed record ReceivedFilter(
    string? Text = null, Sought? Sought = null, string? Department = null, Category? Category = null, DelegationMode? Mode = null,
    ActingName? InWhoseName = null)
{
    /// <summary>Whether nothing is filtered.</summary>
    public bool IsNone => this == new ReceivedFilter();

    /// <summary>The powers that meet it, in their order.</summary>
    public IReadOnlyList<TownshipPower> Of(IReadOnlyList<TownshipPower> powers)
    {
        ArgumentNullException.ThrowIfNull(powers);
        return IsNone ? powers : [.. powers.Where(Meets)];
    }

    private bool Meets(TownshipPower power) =>
        (Department is null || power.Department == Department || TextKey.SameName(power.DepartmentName, Department))
        && (Category is null || power.Category == Category)
        && (Mode is null || power.Mode == Mode)
        && (InWhoseName is null || power.InWhoseName == InWhoseName)
        && (Sought is null || Holds(power, Sought));

    private static bool Holds(TownshipPower power, Sought sought)
    {
        string?[] texts = [power.Code, power.Name, power.LegalBasis, power.DepartmentName, power.DocumentNumber];
        var held = texts.Select(TextKey.OfName).ToList();
        return sought.Words.All(word => word.Ways.Select(TextKey.OfName)
            .Any(way => held.Exists(text => text.Contains(way, StringComparison.Ordinal))));
    }
}
