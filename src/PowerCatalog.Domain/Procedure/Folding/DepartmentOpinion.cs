using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Events;

namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>The opinion that a department was asked for.</summary>
/// <param name="Department">The department.</param>
/// <param name="AskedOn">When it was asked last.</param>
/// <param name="Given">Its opinion on the lines that stand; null while it is awaited.</param>
/// <param name="GivenOn">When it was given.</param>
/// <param name="GivenBy">By whom, as <c>{role}:{person id}</c>.</param>
public sealed record DepartmentOpinion(
    DepartmentCode Department, DateOnly AskedOn, OpinionGiven? Given = null, DateOnly? GivenOn = null, string? GivenBy = null);
