using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>
/// A step on the way of an adjustment from a draft to its publication. Who took it stands in the metadata, as <c>{role}:{person id}</c>,
/// and when is the recorded time; neither stands in the event, and no name of a person does.
/// </summary>
public abstract record ProcedureEvent : AdjustmentEvent;
