namespace PowerCatalog.Web.Presentation.SingleChange;

/// <summary>Where the form of one change stands, and what becomes of it there.</summary>
/// <param name="Address">The address of the form.</param>
/// <param name="Lead">What the person does here.</param>
/// <param name="Send">What the button says.</param>
/// <param name="Note">What sending it does.</param>
/// <param name="Back">The address to go back to.</param>
/// <param name="BackText">What is there.</param>
public sealed record ChangePlace(string Address, string Lead, string Send, string Note, string Back, string BackText);
