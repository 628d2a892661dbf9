using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Presentation.SingleChange;

/// <summary>Where the form of one change stands, and what becomes of it there.</summary>
/// <param name="Address">The address of the form.</param>
/// <param name="Lead">What the person does here.</param>
/// <param name="Send">What the button says.</param>
/// <param name="Note">What sending it does.</param>
/// <param name="Back">The address to go back to.</param>
/// <param name="BackText">What is there.</param>
public sealed record ChangePlace(string Address, string Lead, string Send, string Note, string Back, string BackText)
{
    /// <summary>What its addresses carry beside what is chosen, as the draft that the change is added to.</summary>
    public IReadOnlyList<(string Name, string? Value)> Carried { get; init; } = [];

    /// <summary>The address of the form with what is chosen.</summary>
    public string With(params IEnumerable<(string Name, string? Value)> chosen) => Links.Address(Address, [.. chosen, .. Carried]);
}
