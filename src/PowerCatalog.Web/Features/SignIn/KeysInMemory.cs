using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace PowerCatalog.Web.Features.SignIn;

/// <summary>Keys of sessions that end with the program.</summary>
internal sealed class KeysInMemory : IXmlRepository
{
    private readonly Lock _gate = new();
    private readonly List<XElement> _keys = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_gate) return [.. _keys];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_gate) _keys.Add(element);
    }
}
