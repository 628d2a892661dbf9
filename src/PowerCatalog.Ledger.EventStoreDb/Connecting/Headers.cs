using System.Text;
using Grpc.Core;

namespace PowerCatalog.Ledger.EventStoreDb.Connecting;

/// <summary>The headers of every call.</summary>
internal static class Headers
{
    public static Metadata For(Credentials? credentials, bool requiresLeader)
    {
        var headers = new Metadata { { "requires-leader", requiresLeader ? "true" : "false" } };
        // RFC 7617. The connection string allows this over an encrypted connection or to this machine only.
        if (credentials is not null)
        {
            var pair = Encoding.UTF8.GetBytes($"{credentials.User}:{credentials.Password}");
            headers.Add("authorization", "Basic " + Convert.ToBase64String(pair));
        }

        return headers;
    }
}
