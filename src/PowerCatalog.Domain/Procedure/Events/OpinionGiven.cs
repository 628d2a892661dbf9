using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>A department gave its opinion.</summary>
/// <param name="Department">The department.</param>
/// <param name="Digest">The digest of the lines that it is about.</param>
/// <param name="Agrees">Whether it agrees.</param>
/// <param name="Text">The opinion.</param>
public sealed record OpinionGiven(DepartmentCode Department, string Digest, bool Agrees, string Text) : ProcedureEvent;
