-- The app role reads trees and what is witnessed, and changes them only by the functions, which only add.
revoke all on function es.grow_tree, es.keep_checkpoint, es.raise_alarm from public;
grant select on es.tree, es.tree_node, es.witnessed_checkpoint, es.witness_alarm to ${appRole};
grant execute on function es.grow_tree, es.keep_checkpoint, es.raise_alarm to ${appRole};
