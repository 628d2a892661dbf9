namespace PowerCatalog.Listings.Procedure.Answers;

/// <summary>The opinion that a department was asked for.</summary>
/// <param name="Department">The department.</param>
/// <param name="AskedOn">When it was asked last.</param>
/// <param name="Agrees">Whether it agrees to the lines that stand; null while its opinion is awaited.</param>
/// <param name="Text">What it says.</param>
/// <param name="GivenOn">When.</param>
/// <param name="Actor">By whom.</param>
public sealed record OpinionAnswer(
    string Department, DateOnly AskedOn, bool? Agrees, string? Text, DateOnly? GivenOn, string? Actor);
