using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>A department was asked for its opinion.</summary>
/// <param name="Department">The department.</param>
/// <param name="Text">What it is asked; null where nothing in particular.</param>
public sealed record OpinionAsked(DepartmentCode Department, string? Text) : ProcedureEvent;
