using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Differences;

/// <summary>A department of which the list leaves out more than it has: perhaps it is not all that it holds.</summary>
/// <param name="Department">The department.</param>
/// <param name="Name">Its name.</param>
/// <param name="Listed">Its lines in the list.</param>
/// <param name="Missing">Its powers that the list does not have, and that the draft removes.</param>
public sealed record MostlyMissing(DepartmentCode Department, string Name, int Listed, int Missing);
