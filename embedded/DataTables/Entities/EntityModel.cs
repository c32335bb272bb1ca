using System.Collections.Concurrent;

namespace Azure.Data.Tables.Entities;

/// <summary>How rows become objects of one type and back. Made once per type, by reflection; used without it.</summary>
internal abstract class EntityModel
{
    private static readonly ConcurrentDictionary<Type, EntityModel> Known = new()
    {
        [typeof(TableEntity)] = new TableEntityModel(),
    };

    public static EntityModel Of(Type type) => Known.GetOrAdd(type, static t => new TypedEntityModel(t));

    public abstract ITableEntity Create();

    /// <summary>Sets a property other than keys, timestamp and ETag; one that the type does not have is passed over.</summary>
    public abstract void Set(ITableEntity entity, string name, object value);

    /// <summary>Writes the properties other than keys, timestamp and ETag.</summary>
    public abstract void Write(ITableEntity entity, ref EntityWriter writer);

    private sealed class TableEntityModel : EntityModel
    {
        public override ITableEntity Create() => new TableEntity((IDictionary<string, object>)null);

        public override void Set(ITableEntity entity, string name, object value) => ((TableEntity)entity).Properties[name] = value;

        public override void Write(ITableEntity entity, ref EntityWriter writer)
        {
            foreach (var (name, value) in ((TableEntity)entity).Properties)
            {
                if (name is not (nameof(PartitionKey) or nameof(RowKey) or nameof(Timestamp) or TableEntity.ETagKey))
                    writer.Property(name, value);
            }
        }

        private const string PartitionKey = nameof(ITableEntity.PartitionKey);
        private const string RowKey = nameof(ITableEntity.RowKey);
        private const string Timestamp = nameof(ITableEntity.Timestamp);
    }
}
