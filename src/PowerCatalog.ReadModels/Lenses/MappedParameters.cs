using System.Data;
using Dapper;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Lenses;

/// <summary>Gives the parameters of a question to Dapper.</summary>
internal sealed class MappedParameters(SqlParameters parameters) : SqlMapper.IDynamicParameters
{
    public void AddParameters(IDbCommand command, SqlMapper.Identity identity)
    {
        foreach (var (name, value) in parameters.All)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@{name}", value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }
    }
}
