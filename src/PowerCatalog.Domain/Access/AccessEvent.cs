namespace PowerCatalog.Domain.Access;

/// <summary>An event of the streams <c>access-{yyyy-MM}</c>, which hold the trail of access.</summary>
public abstract record AccessEvent;
