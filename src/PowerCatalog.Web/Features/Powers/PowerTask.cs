namespace PowerCatalog.Web.Features.Powers;

/// <summary>What whoever is signed in may begin with a power.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Address">The form, with the power's values filled in.</param>
public sealed record PowerTask(string Text, string Address);
